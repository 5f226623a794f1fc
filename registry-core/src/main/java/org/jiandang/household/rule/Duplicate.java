package org.jiandang.household.rule;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Another active registration of the same person.
 *
 * @param level     the smallest area that holds both
 * @param household number of the other household, named only when it lies within the asker's area
 */
public record Duplicate(Level level, @Nullable String household) {

    /**
     * The other registration as seen from a village.
     *
     * @param other the other household's village; none beyond the asker's area, where only is known that there is one
     */
    public static Duplicate seenFrom(RegionCode village, @Nullable RegionCode other, @Nullable String household) {
        if (other == null) {
            return new Duplicate(Level.ELSEWHERE, household);
        }
        Level level = switch (sharedDigits(village.value(), other.value())) {
            case 12 -> Level.VILLAGE;
            case 9, 10, 11 -> Level.TOWNSHIP;
            case 6, 7, 8 -> Level.COUNTY;
            case 4, 5 -> Level.PREFECTURE;
            case 2, 3 -> Level.REGION;
            default -> Level.ELSEWHERE;
        };
        return new Duplicate(level, household);
    }

    private static int sharedDigits(String one, String other) {
        int shared = 0;
        while (shared < one.length() && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

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
