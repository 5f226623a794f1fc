package org.jiandang.household.rule;

import org.jiandang.policy.Findings;
import org.jiandang.policy.RuleBook;

/** The rules about the data of a household, V001 to V066, all chapters of rulebook §13.1–13.7. */
public final class HouseholdRules {

    public static final RuleBook<HouseholdFacts> IDENTITY = IdentityRules.BOOK;
    public static final RuleBook<HouseholdFacts> STRUCTURE = StructureRules.BOOK;
    public static final RuleBook<HouseholdFacts> REQUIRED = RequiredFieldRules.BOOK;
    public static final RuleBook<HouseholdFacts> AGE = AgeRules.BOOK;
    public static final RuleBook<HouseholdFacts> WORK = WorkRules.BOOK;
    public static final RuleBook<HouseholdFacts> CAUSE = CauseRules.BOOK;
    public static final RuleBook<HouseholdFacts> INCOME = IncomeRules.BOOK;
    public static final RuleBook<HouseholdFacts> PLAUSIBILITY = PlausibilityRules.BOOK;

    public static final RuleBook<HouseholdFacts> BOOK = IDENTITY.plus(STRUCTURE)
            .plus(REQUIRED)
            .plus(AGE)
            .plus(WORK)
            .plus(CAUSE)
            .plus(INCOME)
            .plus(PLAUSIBILITY);

    private HouseholdRules() {}

    /** All rules, with the severities that the profile of the facts raises. */
    public static Findings judge(HouseholdFacts facts) {
        return BOOK.under(facts.profile()).judge(facts);
    }
}
