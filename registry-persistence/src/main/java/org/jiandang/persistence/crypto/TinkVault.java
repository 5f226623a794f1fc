package org.jiandang.persistence.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jiandang.vault.SealBroken;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;

/** The vault over Google Tink: AES-256-GCM with the place as associated data. */
final class TinkVault implements Vault {

    private final Aead sealing;
    private final BlindIndex index;

    TinkVault(Keys keys) {
        this.sealing = keys.sealing();
        this.index = new BlindIndex(keys.index());
    }

    @Override
    public Sealed seal(String plain, SealedPlace place) {
        try {
            return new Sealed(sealing.encrypt(plain.getBytes(StandardCharsets.UTF_8), bound(place)), index.of(plain));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the value for " + place.path() + " could not be sealed", failure);
        }
    }

    @Override
    public String open(Sealed sealed, SealedPlace place) {
        try {
            return new String(sealing.decrypt(sealed.cipher(), bound(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken(place, broken);
        }
    }

    @Override
    public byte[] index(String plain) {
        return index.of(plain);
    }

    private static byte[] bound(SealedPlace place) {
        return place.path().getBytes(StandardCharsets.UTF_8);
    }
}
