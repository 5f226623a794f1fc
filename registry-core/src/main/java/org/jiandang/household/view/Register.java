package org.jiandang.household.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the register itself keeps of a household.
 *
 * @param version the version a form was filled from; a save names it
 * @param village where the household belongs
 * @param householdNo 户编号, for life
 * @param headNo the head's number among the members
 * @param population active members
 * @param continuationUntil last day of help after exit (脱贫不脱政策)
 * @param closedOn when the household ended in the register
 * @param closedReason why
 */
public record Register(
        HouseholdId id,
        int version,
        RegionCode village,
        String householdNo,
        int headNo,
        String headName,
        int population,
        @Nullable LocalDate continuationUntil,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        Instant changedAt) {}
