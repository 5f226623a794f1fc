package org.jiandang.exchange;

/** Port: the files of batches, sealed under their batch. What cannot be opened as the file of this very batch does not open. */
public interface BatchFiles {

    void keep(BatchId id, byte[] content);

    byte[] open(BatchId id);

    /** Removes the file; removing one that is gone is no fault. */
    void remove(BatchId id);
}
