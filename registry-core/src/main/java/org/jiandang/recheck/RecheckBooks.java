package org.jiandang.recheck;

import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;

/** The rules by which a re-check judges: the one list of its books. */
public final class RecheckBooks {

    public static final RuleBook<RecheckFacts> ALL = HouseholdRules.BOOK.on(RecheckFacts::household);

    /** The codes of all of them. */
    public static final Set<String> CODES =
            ALL.rules().stream().map(Rule::code).collect(Collectors.toUnmodifiableSet());

    private RecheckBooks() {}
}
