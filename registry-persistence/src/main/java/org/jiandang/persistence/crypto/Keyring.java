package org.jiandang.persistence.crypto;

/** The key file as it was read last; a change of keys adds to it while the registry runs. */
final class Keyring {

    private final Algorithm algorithm;
    private volatile KeyFile file;

    /** @param algorithm what new keys are made for */
    Keyring(KeyFile file, Algorithm algorithm) {
        this.file = file;
        this.algorithm = algorithm;
    }

    KeyFile file() {
        return file;
    }

    Algorithm algorithm() {
        return algorithm;
    }

    void is(KeyFile changed) {
        this.file = changed;
    }
}
