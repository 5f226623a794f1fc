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

    /** The number of the key that a value is sealed under; 0 for one of the time before there were data keys. */
    static int idOf(byte[] sealed) {
        return sealed.length > HEADER && sealed[0] == FORMAT
                ? ByteBuffer.wrap(sealed).getInt(2)
                : 0;
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
