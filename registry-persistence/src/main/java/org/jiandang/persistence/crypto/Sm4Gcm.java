package org.jiandang.persistence.crypto;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 in Galois/counter mode as RFC 8998 gives it, over Bouncy Castle; laid out like Tink's AES: nonce, cipher, tag. */
final class Sm4Gcm implements Aead {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    Sm4Gcm(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
        return encrypt(plain, bound, Algorithm.random(NONCE_BYTES));
    }

    byte[] encrypt(byte[] plain, byte[] bound, byte[] nonce) throws GeneralSecurityException {
        GCMModeCipher cipher = cipher(true, nonce, bound);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
        run(cipher, plain, 0, sealed, NONCE_BYTES);
        return sealed;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("too short to be sealed");
        }
        GCMModeCipher cipher = cipher(false, Arrays.copyOf(sealed, NONCE_BYTES), bound);
        byte[] plain = new byte[cipher.getOutputSize(sealed.length - NONCE_BYTES)];
        run(cipher, sealed, NONCE_BYTES, plain, 0);
        return plain;
    }

    private GCMModeCipher cipher(boolean encrypting, byte[] nonce, byte[] bound) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, bound));
        return cipher;
    }

    private static void run(GCMModeCipher cipher, byte[] from, int start, byte[] to, int at)
            throws GeneralSecurityException {
        try {
            int done = cipher.processBytes(from, start, from.length - start, to, at);
            cipher.doFinal(to, at + done);
        } catch (InvalidCipherTextException altered) {
            throw new GeneralSecurityException("the tag does not match", altered);
        }
    }
}
