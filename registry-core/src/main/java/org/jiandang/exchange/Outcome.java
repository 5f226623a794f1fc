package org.jiandang.exchange;

import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * What a batch would do to one household, or did.
 *
 * @param no the place of the household in the file, from 1
 * @param key the number of the household in the file
 * @param villageCode twelve digits; the batch's own region where the village could not be read
 * @param household the registered household; none before a new one is written
 */
public record Outcome(
        int no,
        String key,
        @Nullable String headName,
        String villageCode,
        Kind kind,
        int members,
        List<Change> changes,
        int doubts,
        String sheet,
        int row,
        @Nullable HouseholdId household) {

    /** What becomes of a household. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        BLOCKED
    }

    /**
     * One field that would change; numbers of people and accounts masked.
     *
     * @param field the field's key, {@code causes.mainCause}
     * @param member the member's name, none for the household
     */
    public record Change(
            String field,
            @Nullable String member,
            @Nullable String from,
            @Nullable String to) {}
}
