package org.jiandang.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the audit administrator must look at. An alarm is kept whatever becomes of the transaction that raised it. */
public interface Alarms {

    /** Kinds of alarm; the words are {@code alarm.kind.<NAME>}. */
    enum Kind {
        /** a person has used four fifths of a day's or minute's allowance of reading */
        MASS_READING_NEAR,
        /** a person went beyond the allowance and was refused */
        MASS_READING,
        /** a file with rows of another area */
        FOREIGN_ROWS,
        /** the record is not sealed for more than a minute, or its sealer fails */
        SEALER_LATE,
        /** the chain does not verify, or its end is not where it was */
        CHAIN_BROKEN,
        /** anchor or copy outside the database cannot be written */
        COPY_FAILED,
        /** a volume the registry writes to is nearly full */
        DISK_LOW,
        /** pages of the database are damaged, it has no room, or its log is not archived */
        STORAGE,
        /** a sealed value or a data key does not open: altered, moved, or sealed with another key */
        SEAL_BROKEN,
        /** the machine's clock was put forward or back, or differs from the database's */
        CLOCK,
        /** something about a session or a sign-in that its owner should know */
        SESSION
    }

    /**
     * Raises an alarm about the acting person, or counts up the one that is open about the same thing.
     *
     * @param object on what, as a key without personal data
     * @param detail figures, no personal data
     */
    void raise(Kind kind, String object, @Nullable String detail);

    /** The alarms, open ones first, then the newest; those older than the number where one is given. */
    List<Alarm> page(boolean openOnly, long before, int size);

    /** How many are open. */
    int open();

    /** Closes an open alarm; false when there is no open one of that number or it is about the person who would close it. */
    boolean handle(long id, String person, String note);
}
