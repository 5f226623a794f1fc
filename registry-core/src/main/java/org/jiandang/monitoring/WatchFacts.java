package org.jiandang.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.screening.Home;
import org.jiandang.screening.Income;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about watched households look at: one household in one data year, without names and numbers. Made one by one or in bulk.
 *
 * @param year the data year of income, home and members
 * @param population registered active members
 * @param net net income of the household, yuan a year
 * @param watched whether it is under watch now
 * @param ended the last watch that was cleared
 */
public record WatchFacts(
        int year,
        HouseholdStatus status,
        int population,
        @Nullable BigDecimal net,
        Home home,
        Members members,
        boolean watched,
        @Nullable Ended ended,
        WatchLimits limits) {

    /**
     * How many members it concerns.
     *
     * @param sick members with a chronic or a serious illness
     * @param sickUninsured those of them known to be in no medical insurance
     * @param outOfSchool children of six to fifteen known to be out of school
     * @param ableToWork members known to be able to work, in full or in part
     * @param known members whose ability to work is known
     */
    public record Members(int sick, int sickUninsured, int outOfSchool, int ableToWork, int known) {

        /** Nobody able to work, as far as everybody's ability is known; not known while somebody's is not. */
        public Truth hasNoLabour(int population) {
            if (ableToWork > 0) {
                return Truth.NO;
            }
            return known >= population ? Truth.YES : Truth.UNKNOWN;
        }
    }

    /** A watch that was cleared. */
    public record Ended(LocalDate since, LocalDate on, ClearanceMode mode) {

        /** Cleared in the month it began or in the next: hardly time for help to work. */
        boolean cameSoon() {
            return !YearMonth.from(on).isAfter(YearMonth.from(since).plusMonths(1));
        }
    }

    /** The same facts under limits. */
    public WatchFacts under(WatchLimits other) {
        return new WatchFacts(year, status, population, net, home, members, watched, ended, other);
    }

    /** Had left poverty. */
    boolean hasLeft() {
        return status == HouseholdStatus.EXITED || status == HouseholdStatus.STABLE;
    }

    boolean hasLeftUnwatched() {
        return hasLeft() && !watched;
    }

    /** On record and never registered. */
    boolean isUnregisteredUnwatched() {
        return status == HouseholdStatus.APPLICANT && !watched;
    }

    @Nullable
    LocalDate watchedSince() {
        return ended == null ? null : ended.since();
    }

    @Nullable
    LocalDate clearedOn() {
        return ended == null ? null : ended.on();
    }

    @Nullable
    ClearanceMode clearedBy() {
        return ended == null ? null : ended.mode();
    }

    boolean isClearedOnly() {
        return ended != null && !watched;
    }

    /** Whether the income lies below the monitoring line; not known without one of them. */
    @Nullable
    Boolean isBelowLine() {
        Threshold line = limits.line();
        return net == null || line == null ? null : Income.isBelow(net, population, line);
    }

    /** Net income of one person, rounded to cents. */
    @Nullable
    BigDecimal perCapita() {
        return Income.shown(net, population);
    }

    @Nullable
    BigDecimal line() {
        return limits.line() == null ? null : limits.line().value();
    }

    boolean isWaterUnsafe() {
        return limits.water().judge(home) == Truth.NO;
    }
}
