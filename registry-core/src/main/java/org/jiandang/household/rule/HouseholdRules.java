package org.jiandang.household.rule;

import org.jiandang.policy.Findings;
import org.jiandang.policy.RuleBook;

/** The rules about the data of a household, V001 to V066, all chapters of rulebook §13.1–13.7. */
public final class HouseholdRules {

    public static final RuleBook<HouseholdFacts> BOOK = IdentityRules.BOOK
            .plus(StructureRules.BOOK)
            .plus(RequiredFieldRules.BOOK)
            .plus(AgeRules.BOOK)
            .plus(WorkRules.BOOK)
            .plus(CauseRules.BOOK)
            .plus(IncomeRules.BOOK)
            .plus(PlausibilityRules.BOOK);

    private HouseholdRules() {}

    /** All rules, with the severities that the profile of the facts raises. */
    public static Findings judge(HouseholdFacts facts) {
        return BOOK.under(facts.profile()).judge(facts);
    }
}
