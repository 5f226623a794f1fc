package org.jiandang.persistence.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jiandang.vault.SealBroken;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;

/**
 * The vault: data keys of counties, sealed by a master key outside the database. A sealed value is a header (format, algorithm, number of the data
 * key), nonce, cipher and tag; header and place are authenticated with it.
 */
final class EnvelopeVault implements Vault {

    private final Keyring keyring;
    private final DataKeys keys;
    private final IndexGeneration generation;
    private final SealAlarm alarm;

    EnvelopeVault(Keyring keyring, DataKeys keys, IndexGeneration generation, SealAlarm alarm) {
        this.keyring = keyring;
        this.keys = keys;
        this.generation = generation;
        this.alarm = alarm;
    }

    @Override
    public Sealed seal(String plain, SealedPlace place) {
        return new Sealed(sealOnly(plain, place), index(plain));
    }

    byte[] sealOnly(String plain, SealedPlace place) {
        try {
            DataKey key = keys.current(place.countyCode());
            byte[] header = key.header();
            byte[] sealed = key.sealing().encrypt(plain.getBytes(StandardCharsets.UTF_8), bound(header, place));
            return ByteBuffer.allocate(header.length + sealed.length)
                    .put(header)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            alarm.broken("data_key:" + place.countyCode(), failure);
            throw new SealBroken(place, failure);
        }
    }

    IndexGeneration generation() {
        return generation;
    }

    SealAlarm alarm() {
        return alarm;
    }

    @Override
    public String open(Sealed sealed, SealedPlace place) {
        byte[] cipher = sealed.cipher();
        try {
            byte[] plain = cipher.length > DataKey.HEADER && cipher[0] == DataKey.FORMAT
                    ? openWithDataKey(cipher, place)
                    : openWithFirstKey(cipher, place);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            alarm.broken(place, broken);
            throw new SealBroken(place, broken);
        }
    }

    @Override
    public byte[] index(String plain) {
        int now = generation.now();
        KeyFile file = keyring.file();
        return (file.indexes().containsKey(now) ? file : keyring.readAgain())
                .blindIndex()
                .of(plain, now);
    }

    private byte[] openWithDataKey(byte[] cipher, SealedPlace place) throws GeneralSecurityException {
        byte[] header = Arrays.copyOf(cipher, DataKey.HEADER);
        DataKey key = keys.find(ByteBuffer.wrap(header).getInt(2));
        if (key == null || key.algorithm().code() != header[1]) {
            throw new GeneralSecurityException("no such data key");
        }
        return key.sealing().decrypt(Arrays.copyOfRange(cipher, DataKey.HEADER, cipher.length), bound(header, place));
    }

    /** What was sealed before there were data keys: one key for everything, the place alone authenticated. */
    private byte[] openWithFirstKey(byte[] cipher, SealedPlace place) throws GeneralSecurityException {
        return keyring.file()
                .first()
                .orElseThrow(() -> new GeneralSecurityException("neither a header nor a key of the time before"))
                .decrypt(cipher, bound(new byte[0], place));
    }

    private static byte[] bound(byte[] header, SealedPlace place) {
        byte[] path = place.path().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(header.length + path.length)
                .put(header)
                .put(path)
                .array();
    }
}
