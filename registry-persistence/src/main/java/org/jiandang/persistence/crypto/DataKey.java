package org.jiandang.persistence.crypto;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;

/** A data key that has been opened. What it seals begins with six bytes: the format 2, its algorithm, its number. */
record DataKey(int id, Algorithm algorithm, Aead sealing) {

    static final byte FORMAT = 2;
    static final int HEADER = 6;

    byte[] header() {
        return ByteBuffer.allocate(HEADER)
                .put(FORMAT)
                .put(algorithm.code())
                .putInt(id)
                .array();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
