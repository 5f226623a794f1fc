package org.jiandang.persistence.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A family of algorithms the vault can seal and index with; its name stands in the key file and in the tables of keys. */
enum Algorithm {
    /** AES-256-GCM and HMAC-SHA-256. */
    AES(1, 32) {
        @Override
        Aead sealing(byte[] key) throws GeneralSecurityException {
            return new AesGcmJce(key);
        }

        @Override
        byte[] mac(byte[] key, byte[] data) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(data);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
            }
        }
    },
    /** The national algorithms: SM4-GCM (GB/T 32907, RFC 8998) and HMAC-SM3 (GB/T 32905). */
    SM4(2, 16) {
        @Override
        Aead sealing(byte[] key) {
            return new Sm4Gcm(key);
        }

        @Override
        byte[] mac(byte[] key, byte[] data) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(data, 0, data.length);
            byte[] sum = new byte[mac.getMacSize()];
            mac.doFinal(sum, 0);
            return sum;
        }
    };

    /** Index keys are as long as the hashes of both families. */
    static final int INDEX_KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte code;
    private final int keyBytes;

    Algorithm(int code, int keyBytes) {
        this.code = (byte) code;
        this.keyBytes = keyBytes;
    }

    /** Authenticated encryption: a random nonce of 12 bytes, the cipher, a tag of 16 bytes. */
    abstract Aead sealing(byte[] key) throws GeneralSecurityException;

    /** A keyed hash of 32 bytes. */
    abstract byte[] mac(byte[] key, byte[] data);

    /** How the header of a sealed value names it. */
    byte code() {
        return code;
    }

    int keyBytes() {
        return keyBytes;
    }

    static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }
}
