package org.jiandang.storage;

/** What can be wrong with what the registry keeps its data on; what somebody is told whose step failed of it is {@code storage.trouble.<NAME>}. */
public enum Trouble {
    /** a page of the database does not fit its checksum, or cannot be read */
    DATA_DAMAGED,
    /** the database has no room to write */
    DATABASE_FULL,
    /** the database's log is not taken over by its archive */
    ARCHIVE_FAILING,
    /** a volume for files is nearly full */
    DISK_LOW
}
