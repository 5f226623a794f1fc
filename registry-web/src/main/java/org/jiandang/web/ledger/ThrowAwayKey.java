package org.jiandang.web.ledger;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key for one file, used once. It streams in constant memory; that the file is unaltered is told by its SHA-256, kept in the record. */
final class ThrowAwayKey {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final int NAME_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private ThrowAwayKey(byte[] secret) {
        this.secret = secret;
    }

    static ThrowAwayKey make() {
        byte[] secret = new byte[KEY_BYTES + IV_BYTES];
        RANDOM.nextBytes(secret);
        return new ThrowAwayKey(secret);
    }

    static ThrowAwayKey read(String text) {
        return new ThrowAwayKey(Base64.getDecoder().decode(text));
    }

    /** The key as text, to be sealed. */
    String write() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Tells the key from others without telling it; what its file is called. */
    String name() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    OutputStream encrypting(OutputStream out) {
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE));
    }

    InputStream decrypting(InputStream in) {
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var key = new SecretKeySpec(secret, 0, KEY_BYTES, "AES");
            cipher.init(mode, key, new IvParameterSpec(secret, KEY_BYTES, IV_BYTES));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
