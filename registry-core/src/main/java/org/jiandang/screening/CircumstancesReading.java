package org.jiandang.screening;

import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.Subject;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Reads what a case judges from the register, as it stands now. */
public interface CircumstancesReading {

    /**
     * The household in a data year; without a survey of that year income and home are unknown.
     *
     * @throws org.jiandang.refusal.NotFound when the household does not exist for the asker
     */
    Circumstances of(HouseholdId household, int year);

    /** House and health of the year; null without a survey of it. */
    @Nullable
    HomeAndHealth homeAndHealth(HouseholdId household, int year);

    /** How public lists name the household. */
    Named named(HouseholdId household);

    /** Village, head, group and number of people. */
    record Named(RegionCode village, Subject subject) {}
}
