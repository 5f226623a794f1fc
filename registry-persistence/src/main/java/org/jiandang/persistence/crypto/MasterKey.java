package org.jiandang.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A master key: seals data keys and nothing else. It lies in the key file and never in the database. */
record MasterKey(int id, Algorithm algorithm, byte[] secret) {

    /** Seals a data key for one county and generation. */
    byte[] wrap(byte[] dataKey, String county, int generation) throws GeneralSecurityException {
        return algorithm.sealing(secret).encrypt(dataKey, bound(county, generation));
    }

    byte[] unwrap(byte[] sealed, String county, int generation) throws GeneralSecurityException {
        return algorithm.sealing(secret).decrypt(sealed, bound(county, generation));
    }

    /** Says which key it is without saying anything of it. */
    byte[] fingerprint() {
        return algorithm.mac(secret, KeyFile.FINGERPRINT.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bound(String county, int generation) {
        return ("data_key:" + county + ":" + generation).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
