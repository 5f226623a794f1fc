package org.jiandang.support;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.region.RegionCode;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules about support may ask about one household. Built by {@link SupportReading}, one at a time or many in one reading.
 *
 * @param judgedOn the day of the judgement
 * @param continuationUntil last day of help after exit; null where none is known
 * @param watch how the household is watched; null where it is not
 * @param measures the measures that count
 * @param disabledMember whether an active member is disabled by card or health; null when nothing is said of anybody's health
 * @param dibaoMember whether an active member receives the minimum allowance; null when it is said of nobody
 */
public record SupportFacts(
        HouseholdId household,
        RegionCode village,
        LocalDate judgedOn,
        HouseholdStatus status,
        @Nullable LocalDate continuationUntil,
        @Nullable Watch watch,
        List<Given> measures,
        @Nullable Boolean disabledMember,
        @Nullable Boolean dibaoMember,
        PolicyProfile profile) {

    public SupportFacts {
        measures = List.copyOf(measures);
    }

    /**
     * How a household is watched against relapse.
     *
     * @param since the day it was put under watch
     * @param becauseOfDisability whether 因残 is among its risks
     */
    public record Watch(LocalDate since, boolean becauseOfDisability) {}

    /**
     * A measure as the rules see it.
     *
     * @param serial the measure's serial in the county
     */
    public record Given(
            long serial,
            MeasureClass kind,
            LocalDate since,
            @Nullable LocalDate until) {}
}
