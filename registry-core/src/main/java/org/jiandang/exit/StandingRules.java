package org.jiandang.exit;

import java.util.stream.Stream;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Severity;
import org.jiandang.policy.line.LineUse;
import org.jiandang.screening.WaterLimits;

/**
 * Whether a household that has left would still be let go (rulebook §13.8, V070): the conditions of exit EX-01 to EX-07 that the profile lists,
 * judged again on what the register knows, the area of the house, and serious-illness insurance of who is ill. Unlike at the exit itself what is
 * not known is silent.
 */
public final class StandingRules {

    private static final Clause CLAUSE = new Clause("建档立卡数据质量核查规则", "已脱贫户");

    static final Rule<StandingFacts> CONDITIONS_OF_EXIT_STILL_HOLD = Rule.<StandingFacts>of(
                    "V070", Severity.REVIEW, CLAUSE)
            .forEach(Shortfall::of)
            .at(Shortfall::place)
            .figures(Shortfall::figures)
            .judged(Shortfall::held)
            .reading(Stream.concat(Stream.of(LineUse.EXIT.parameter()), Stream.of(WaterLimits.parameters()))
                    .toArray(String[]::new));

    public static final RuleBook<StandingFacts> BOOK = RuleBook.of(CONDITIONS_OF_EXIT_STILL_HOLD);

    /** What the conditions of exit do not ask by themselves; at the exit it stands in the way, so that nobody leaves who would be found at once. */
    static final RuleBook<ExitFacts> AT_EXIT =
            RuleBook.of(CONDITIONS_OF_EXIT_STILL_HOLD.raisedTo(Severity.BLOCK).on(ExitFacts::details));

    private StandingRules() {}
}
