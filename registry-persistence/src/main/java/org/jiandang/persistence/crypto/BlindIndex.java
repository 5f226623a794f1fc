package org.jiandang.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A keyed hash for equality search. Unkeyed it would be no secret: all plausible identity numbers can be tried in minutes. A new generation
 * hashes the hash of the one before: so a change of key needs no number in clear, and reaches also what is kept only as an index.
 */
final class BlindIndex {

    private final Map<Integer, IndexKey> keys;

    BlindIndex(Map<Integer, IndexKey> keys) {
        this.keys = keys;
    }

    /** The index of a value in a generation. */
    byte[] of(String plain, int generation) {
        byte[] value = plain.getBytes(StandardCharsets.UTF_8);
        for (int next = 1; next <= generation; next++) {
            value = key(next).of(value);
        }
        return value;
    }

    /** The index of the next generation, from that of the one before. */
    byte[] next(byte[] index, int generation) {
        return key(generation).of(index);
    }

    private IndexKey key(int generation) {
        IndexKey key = keys.get(generation);
        if (key == null) {
            throw new IllegalStateException("the key file has no index key of generation " + generation);
        }
        return key;
    }
}
