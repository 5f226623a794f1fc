package org.jiandang.monitoring.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.monitoring.WatchFacts;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Income;
import org.jspecify.annotations.Nullable;

/**
 * What a clearing is judged on: the household of the year, what the visitors saw, what was assessed. Holds no name and no number.
 *
 * @param year the year whose income is judged
 * @param day the day of the judgement, by which the months of stable income are counted
 * @param assessment null before the visit
 */
record ClearanceFacts(
        int year,
        LocalDate day,
        Circumstances household,
        List<Check> checks,
        @Nullable ClearanceAssessment assessment,
        WatchFacts.Members members,
        ClearanceLimits limits) {

    ClearanceFacts {
        checks = List.copyOf(checks);
    }

    /** The same facts under other limits: how an old decision is judged again. */
    ClearanceFacts under(ClearanceLimits other) {
        return new ClearanceFacts(year, day, household, checks, assessment, members, other);
    }

    boolean isIncomeStable() {
        BigDecimal net = household.income().net();
        Threshold line = limits.line();
        LocalDate since = stableSince();
        Integer months = limits.months();
        return net != null
                && line != null
                && since != null
                && months != null
                && !Income.isBelow(net, household.population(), line)
                && !since.plusMonths(months).isAfter(day);
    }

    /** The items that two visitors did not find guaranteed with evidence. */
    List<CheckItem> unconfirmed() {
        return Arrays.stream(CheckItem.values())
                .filter(item -> checks.stream()
                        .noneMatch(check -> check.item() == item && check.met() && check.evidenceSerial() != null))
                .toList();
    }

    boolean isRiskGone() {
        return assessment != null && assessment.riskGone() && assessment.noNewRisk();
    }

    boolean isSpendingControlled() {
        return assessment != null && assessment.spendingControlled();
    }

    boolean hasLabour() {
        return members.hasNoLabour(household.population()) != Truth.YES;
    }

    Truth riskGone() {
        return assessment == null ? Truth.UNKNOWN : Truth.of(assessment.riskGone());
    }

    Truth noNewRisk() {
        return assessment == null ? Truth.UNKNOWN : Truth.of(assessment.noNewRisk());
    }

    @Nullable
    LocalDate stableSince() {
        return assessment == null ? null : assessment.stableSince();
    }

    /** Net income of one person, rounded to cents. */
    @Nullable
    BigDecimal perCapita() {
        return Income.shown(household.income().net(), household.population());
    }
}
