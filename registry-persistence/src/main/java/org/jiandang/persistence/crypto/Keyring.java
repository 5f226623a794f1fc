package org.jiandang.persistence.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;

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

    /** Reads the file again: another node of the registry may have added to it. */
    KeyFile readAgain() {
        try {
            file = KeyFile.read(file.path());
            return file;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("the key file cannot be read again", unreadable);
        }
    }

    /** The master key of a number, of a file read again when this node has not seen it yet; fails when there is none. */
    MasterKey master(int id) throws GeneralSecurityException {
        KeyFile known = file;
        return (known.masters().containsKey(id) ? known : readAgain()).master(id);
    }

    void is(KeyFile changed) {
        this.file = changed;
    }
}
