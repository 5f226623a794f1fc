package org.jiandang.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The seals over the audit record: how far they have come, and whether they still hold. */
public interface AuditChain {

    /** A record not sealed for longer than this is an alarm, and the registry not well (C37). */
    Duration LATEST = Duration.ofSeconds(60);

    /** Where the chain stands now. */
    Standing standing();

    /**
     * Reckons the whole chain again, compares it with the anchors outside the database and keeps the result.
     *
     * @param progress told the number of events looked at so far
     */
    Check verify(LongConsumer progress);

    /** The latest results, newest first. */
    List<Check> checks(int limit);

    /**
     * Where the chain stands.
     *
     * @param events sequence number of the newest seal, so the number of sealed events
     * @param head the newest seal, 64 hexadecimal digits; none before the first
     * @param key name of the key in use
     * @param lag age of the oldest event without a seal, zero when there is none
     * @param failures how often in a row sealing has failed
     * @param anchored when the newest anchor was written, if one was
     * @param anchorFile where the anchors lie
     */
    record Standing(
            long events,
            @Nullable String head,
            String key,
            Duration lag,
            int failures,
            @Nullable Instant anchored,
            String anchorFile) {

        /** Whether sealing works and keeps up. */
        public boolean isWell() {
            return failures == 0 && lag.compareTo(LATEST) <= 0;
        }
    }

    /**
     * The result of a verification.
     *
     * @param at when
     * @param account who asked
     * @param events events whose seal holds, before the first that does not
     * @param anchors anchors that agree
     * @param declared numbers that two people have declared lost with a backup put back, e.g. {@code 101-155,201-230}; none when there are none
     * @param broken first sequence number that does not hold, none when all do
     * @param fault what is wrong there, none when nothing is
     */
    record Check(
            Instant at,
            @Nullable String account,
            long events,
            int anchors,
            @Nullable String declared,
            @Nullable Long broken,
            @Nullable Fault fault) {

        public boolean holds() {
            return broken == null;
        }
    }

    /** What can be wrong; the words are {@code audit.fault.<NAME>}. */
    enum Fault {
        /** the event of a seal is not there */
        EVENT_MISSING,
        /** the row is not what was sealed, or not at this place */
        SEAL_WRONG,
        /** a sequence number is not there */
        SEAL_MISSING,
        /** sealed with a key that is not the registry's */
        OTHER_KEY,
        /** an anchor outside knows seals that are not there: the end was cut off */
        END_CUT,
        /** an anchor outside has another seal for this number: the chain was written anew */
        ANCHOR_DIFFERS,
        /** the file of anchors itself was altered */
        ANCHOR_ALTERED,
        /** an event older than a minute without a seal; the number is the next in sequence */
        NOT_SEALED
    }
}
