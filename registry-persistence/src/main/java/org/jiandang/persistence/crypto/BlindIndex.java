package org.jiandang.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash for equality search. Unkeyed it would be no secret: all plausible identity numbers can be tried in minutes. */
final class BlindIndex {

    static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    BlindIndex(SecretKeySpec key) {
        this.key = key;
    }

    byte[] of(String plain) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
