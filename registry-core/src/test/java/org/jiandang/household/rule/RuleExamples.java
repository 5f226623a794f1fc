package org.jiandang.household.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiandang.household.card.Land;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Verdict;

/** The three answers of a rule, as examples state them. */
final class RuleExamples {

    private RuleExamples() {}

    static void breaks(String code, HouseholdBuilder household) {
        assertThat(outcome(code, household)).as(code).isEqualTo(Verdict.Outcome.BREACHED);
    }

    static void keeps(String code, HouseholdBuilder household) {
        assertThat(outcome(code, household)).as(code).isEqualTo(Verdict.Outcome.HOLDS);
    }

    /** The facts are not known. */
    static void isSilent(String code, HouseholdBuilder household) {
        assertThat(outcome(code, household)).as(code).isEqualTo(Verdict.Outcome.NOT_JUDGED);
    }

    static Land land(String cultivated, String forest, String returned, String pasture) {
        return new Land(
                new BigDecimal(cultivated),
                BigDecimal.ZERO,
                new BigDecimal(forest),
                new BigDecimal(returned),
                BigDecimal.ZERO,
                new BigDecimal(pasture),
                BigDecimal.ZERO);
    }

    private static Verdict.Outcome outcome(String code, HouseholdBuilder household) {
        return Examples.outcome(HouseholdRules.BOOK, code, household.facts());
    }
}
