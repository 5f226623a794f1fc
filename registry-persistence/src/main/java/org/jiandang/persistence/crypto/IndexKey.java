package org.jiandang.persistence.crypto;

import java.nio.charset.StandardCharsets;

/** One generation of the key of the blind index. It lies in the key file and never in the database. */
record IndexKey(int generation, Algorithm algorithm, byte[] secret) {

    byte[] of(byte[] data) {
        return algorithm.mac(secret, data);
    }

    /** Says which key it is without saying anything of it. */
    byte[] fingerprint() {
        return of(KeyFile.FINGERPRINT.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "IndexKey[" + generation + "]";
    }
}
