package org.jiandang.monitoring.course;

import java.util.Arrays;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Severity;
import org.jiandang.policy.line.LineUse;

/** The condition of taking a household under watch: it passes the test of the kind that was chosen (rulebook §8). */
public final class WatchConditions {

    private static final Clause KINDS = new Clause("防止返贫监测工作规则（各地通行）", "监测对象");

    static final Rule<TestFacts> KIND_FITS_THE_FIGURES = Rule.<TestFacts>of("MW-01", Severity.BLOCK, KINDS)
            .at("income", "perCapita")
            .figures(facts -> Arrays.asList(
                    facts.perCapita(),
                    TestFacts.value(facts.limits().line()),
                    facts.spending(),
                    TestFacts.value(facts.limits().rigidSpending()),
                    facts.proposal(),
                    facts.year()))
            .holds(TestFacts::isOfTheChosenKind)
            .reading(LineUse.MONITOR.parameter(), Limit.RIGID_SPENDING.parameter());

    public static final RuleBook<TestFacts> BOOK = RuleBook.of(KIND_FITS_THE_FIGURES);

    private WatchConditions() {}
}
