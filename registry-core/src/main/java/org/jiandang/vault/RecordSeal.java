package org.jiandang.vault;

/** Seals lines of a record that is only appended to. The key is never in the database. */
public interface RecordSeal {

    /** Names the key without telling anything of it; the same key has the same name. */
    String key();

    /** The keyed hash of a message, 32 bytes. */
    byte[] of(byte[] message);
}
