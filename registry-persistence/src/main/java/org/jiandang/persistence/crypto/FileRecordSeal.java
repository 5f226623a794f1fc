package org.jiandang.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiandang.vault.RecordSeal;

/** HMAC-SHA-256 with a key from a file. */
final class FileRecordSeal implements RecordSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME = 6;

    private final SecretKeySpec key;
    private final String name;

    FileRecordSeal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        byte[] fingerprint = of("the name of this key".getBytes(StandardCharsets.UTF_8));
        this.name = HexFormat.of().formatHex(Arrays.copyOf(fingerprint, NAME));
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public byte[] of(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
