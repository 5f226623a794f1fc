package org.jiandang.household.rule;

import org.jspecify.annotations.Nullable;

/**
 * Another active registration of the same person.
 *
 * @param level     the smallest area that holds both
 * @param household number of the other household, named only when it lies within the asker's area
 */
public record Duplicate(Level level, @Nullable String household) {

    /** From the household itself to the autonomous region; beyond the asker's area only that there is one. */
    public enum Level {
        HOUSEHOLD,
        VILLAGE,
        TOWNSHIP,
        COUNTY,
        PREFECTURE,
        REGION,
        ELSEWHERE
    }
}
