package org.jiandang.monitoring.course;

import java.math.BigDecimal;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.policy.Threshold;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Income;
import org.jspecify.annotations.Nullable;

/**
 * What taking a household under watch is judged on: the household of the year and what the case assessed. Holds no name and no number.
 *
 * @param year the year whose income is judged
 * @param assessment null before the visit
 */
record TestFacts(
        int year, Circumstances household, @Nullable Assessment assessment, TestLimits limits) {

    /** The same facts under other limits: how an old decision is judged again. */
    TestFacts under(TestLimits other) {
        return new TestFacts(year, household, assessment, other);
    }

    /** The kind that the test of the table gives (rulebook §8); null where none fits or figures are missing. */
    @Nullable
    WatchKind proposal() {
        Boolean below = isBelowLine();
        if (below == null) {
            return null;
        }
        if (below) {
            return household.status() == HouseholdStatus.APPLICANT ? WatchKind.EDGE : WatchKind.UNSTABLE;
        }
        return isStruckSuddenly() ? WatchKind.SUDDEN : null;
    }

    boolean isOfTheChosenKind() {
        return assessment != null && assessment.kind() != null && assessment.kind() == proposal();
    }

    @Nullable
    Boolean isBelowLine() {
        BigDecimal net = household.income().net();
        Threshold line = limits.line();
        return net == null || line == null ? null : Income.isBelow(net, household.population(), line);
    }

    private boolean isStruckSuddenly() {
        return assessment != null && assessment.inTrouble() && (assessment.incomeFell() || spendsTooMuch(assessment));
    }

    private boolean spendsTooMuch(Assessment found) {
        Threshold warning = limits.rigidSpending();
        BigDecimal spending = found.rigidSpending();
        return warning != null && spending != null && warning.passesAbove(spending);
    }

    /** Net income of one person, rounded to cents. */
    @Nullable
    BigDecimal perCapita() {
        return Income.shown(household.income().net(), household.population());
    }

    @Nullable
    BigDecimal spending() {
        return assessment == null ? null : assessment.rigidSpending();
    }

    static @Nullable BigDecimal value(@Nullable Threshold limit) {
        return limit == null ? null : limit.value();
    }
}
