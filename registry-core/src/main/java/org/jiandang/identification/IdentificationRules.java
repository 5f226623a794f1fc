package org.jiandang.identification;

import static org.jiandang.policy.Severity.BLOCK;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.line.LineUse;
import org.jiandang.screening.HitState;
import org.jiandang.screening.WaterLimits;

/** The conditions of a household's entry (rulebook §5.1, §5.3, §13.9). */
public final class IdentificationRules {

    private static final Clause SCHEME = new Clause("国开办发〔2014〕24号", "识别标准");
    private static final Clause RED_LINES = new Clause("国开办发〔2014〕24号", "信息比对");

    /** Income below the line, or an item of 两不愁三保障 unmet. */
    static final Rule<EntryFacts> IS_IN_NEED = Rule.<EntryFacts>of("EN-01", BLOCK, SCHEME)
            .at("income", "perCapita")
            .figures(facts -> Arrays.asList(facts.perCapita(), facts.line(), List.copyOf(facts.unmet()), facts.year()))
            .holds(facts -> facts.isIncomeBelowLine() || !facts.unmet().isEmpty())
            .reading(Stream.concat(Stream.of(LineUse.ENTRY.parameter()), Stream.of(WaterLimits.parameters()))
                    .toArray(String[]::new));

    static final Rule<EntryFacts> NO_RED_LINE_IS_CONFIRMED = Rule.<EntryFacts>of("EN-02", BLOCK, RED_LINES)
            .at("case", "redLines")
            .figures(facts -> List.of(facts.lines(HitState.CONFIRMED)))
            .holds(facts -> facts.lines(HitState.CONFIRMED).isEmpty());

    static final Rule<EntryFacts> NO_RED_LINE_IS_OPEN = Rule.<EntryFacts>of("V082", BLOCK, RED_LINES)
            .at("case", "redLines")
            .figures(facts -> List.of(facts.lines(HitState.SUSPECTED)))
            .holds(facts -> facts.lines(HitState.SUSPECTED).isEmpty());

    public static final RuleBook<EntryFacts> BOOK =
            RuleBook.of(IS_IN_NEED, NO_RED_LINE_IS_CONFIRMED, NO_RED_LINE_IS_OPEN);

    private IdentificationRules() {}
}
