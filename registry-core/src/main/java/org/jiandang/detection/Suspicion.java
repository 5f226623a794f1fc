package org.jiandang.detection;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A question for a person.
 *
 * @param area the smallest area, from the township up, that holds both sides; its office settles it
 * @param second the other side, where there are two
 * @param detail what both share, masked; or the months between split and application
 * @param triedBy who tried to register somebody a second time; null for what a run found
 * @param settled how it was settled; null while it is open
 */
public record Suspicion(
        DetectionId id,
        SuspicionKind kind,
        RegionCode area,
        String areaName,
        LocalDate foundOn,
        Side first,
        @Nullable Side second,
        @Nullable String detail,
        @Nullable String triedBy,
        @Nullable Settled settled) {

    public boolean isOpen() {
        return settled == null;
    }

    /**
     * A household, or a person who was not let in.
     *
     * @param household the household; null where none came to be, or where it lies outside the reader's area
     * @param name the head's name, or the name of the person who was not let in; null outside the reader's area
     * @param householdNo its number
     */
    public record Side(
            @Nullable HouseholdId household,
            RegionCode village,
            String villageName,
            @Nullable String name,
            @Nullable String householdNo) {}

    /** The end of it. */
    public record Settled(
            SuspicionVerdict verdict,
            String reason,
            @Nullable Long evidence,
            String by,
            Instant at) {}
}
