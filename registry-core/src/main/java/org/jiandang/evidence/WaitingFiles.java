package org.jiandang.evidence;

import java.util.Optional;

/** Port: files of forms that have not been accepted yet. Each is sealed for the account that uploaded it, opens for no other, and is gone after a day. */
public interface WaitingFiles {

    /** Keeps a file and tells its key; the oldest of an account that has many goes. */
    String keep(String account, String name, byte[] content);

    /** The file of a key; none when it is gone or was never this account's. */
    Optional<Waiting> open(String account, String key);

    /** Removes the file; removing one that is gone is no fault. */
    void remove(String account, String key);

    /**
     * A file that waits.
     *
     * @param name the name it came with
     */
    record Waiting(String name, byte[] content) {}
}
