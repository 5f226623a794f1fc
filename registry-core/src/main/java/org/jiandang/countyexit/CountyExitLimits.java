package org.jiandang.countyexit;

import org.jiandang.policy.Limit;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * What a profile asks of a county that leaves, all in percent; null where the profile sets none.
 *
 * @param incidence below which the overall incidence (综合贫困发生率) lies
 * @param wrongExit below which the rate of wrong exits (错退率) lies
 * @param missed below which the rate of missed people (漏评率) lies
 * @param approval above which approval (认可度) lies
 * @param villagesLeft which share of the poor villages has left at the end of the year of the case
 */
record CountyExitLimits(
        @Nullable Threshold incidence,
        @Nullable Threshold wrongExit,
        @Nullable Threshold missed,
        @Nullable Threshold approval,
        @Nullable Threshold villagesLeft) {

    /**
     * The limits of a profile; the four that every county is judged by fail loudly when they are missing and it decides.
     *
     * @param yearEnd the profile on the last day of the year of the case: the share of villages rises from year to year
     */
    static CountyExitLimits of(PolicyProfile profile, PolicyProfile yearEnd, boolean decides) {
        return new CountyExitLimits(
                limit(profile, Limit.COUNTY_INCIDENCE, decides),
                limit(profile, Limit.COUNTY_WRONG_EXIT, decides),
                limit(profile, Limit.COUNTY_MISSED, decides),
                limit(profile, Limit.COUNTY_APPROVAL, decides),
                limit(yearEnd, Limit.COUNTY_VILLAGES_EXITED, false));
    }

    private static @Nullable Threshold limit(PolicyProfile profile, Limit limit, boolean decides) {
        return decides ? profile.limit(limit) : profile.findLimit(limit).orElse(null);
    }
}
