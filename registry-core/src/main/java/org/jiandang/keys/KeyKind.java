package org.jiandang.keys;

/** Which keys are changed. */
public enum KeyKind {
    /** The key outside the database that seals the data keys: they are sealed anew, no value is touched. */
    MASTER,
    /** The data keys of all counties: every value is sealed anew. */
    DATA,
    /** The key of the blind index: every index is hashed anew. */
    INDEX
}
