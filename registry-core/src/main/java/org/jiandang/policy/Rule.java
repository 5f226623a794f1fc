package org.jiandang.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the rulebook: a condition that must hold. Rules are pure: they see the facts they are given and nothing else. Written as
 *
 * <pre>{@code
 * static final Rule<ExitFacts> INCOME_IS_ABOVE_LINE = Rule.<ExitFacts>of("EX-01", BLOCK, CLAUSE)
 *         .at("income", "perCapita")
 *         .given(ExitFacts::perCapita, ExitFacts::exitLine)     // one of them null: silent; both are the figures of the sentence
 *         .holds((income, line) -> line.passesAbove(income));
 *
 * static final Rule<HouseholdFacts> CHILD_IS_IN_SCHOOL = Rule.<HouseholdFacts>of("V031", EXPLAIN, CLAUSE)
 *         .forEach(HouseholdFacts::members, MemberFacts::no)
 *         .at("schooling", "school")
 *         .when(MemberFacts::isOfSchoolAge)                     // false: holds; null: silent
 *         .holds(MemberFacts::isInSchool);                      // null: silent
 * }</pre>
 *
 * @param <F> the facts it judges
 */
public final class Rule<F> {

    private final String code;
    private final Severity severity;
    private final Clause clause;
    private final @Nullable Place place;
    private final List<String> parameters;
    private final Function<F, List<Instance>> instances;

    Rule(
            String code,
            Severity severity,
            Clause clause,
            @Nullable Place place,
            List<String> parameters,
            Function<F, List<Instance>> instances) {
        this.code = code;
        this.severity = severity;
        this.clause = clause;
        this.place = place;
        this.parameters = parameters;
        this.instances = instances;
    }

    /** Begins a rule about the facts as a whole; {@link RuleSubject#forEach} turns it to each member. */
    public static <F> RuleSubject<F, F> of(String code, Severity severity, Clause clause) {
        return RuleSubject.ofWhole(code, severity, clause);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public Clause clause() {
        return clause;
    }

    /** Where the datum stands that it asks about, without the member; none where that depends on the facts. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /**
     * The values of a profile that it compares with, as {@link Limit#parameter()} and its like name them; {@code line.EXIT} means the exit lines
     * of all years, and a name that ends in a dot every value that begins so.
     */
    public List<String> parameters() {
        return parameters;
    }

    /** The breaches: none when the rule holds and none when its facts are not known. */
    public List<Finding> judge(F facts) {
        return findings(instances.apply(facts));
    }

    /** The judgement with its figures, also where the rule holds. */
    public Verdict verdict(F facts) {
        List<Instance> judged = instances.apply(facts);
        Truth truth = judged.stream().map(Instance::truth).reduce(Truth.YES, Truth::and);
        Verdict.Outcome outcome = switch (truth) {
            case YES -> Verdict.Outcome.HOLDS;
            case NO -> Verdict.Outcome.BREACHED;
            case UNKNOWN -> Verdict.Outcome.NOT_JUDGED;
        };
        List<Object> figures = judged.stream()
                .filter(instance -> instance.truth() == truth)
                .map(Instance::figures)
                .findFirst()
                .orElse(List.of());
        return new Verdict(code, severity, clause, outcome, figures, findings(judged));
    }

    /** The same rule with a severity at least as strict. */
    public Rule<F> raisedTo(Severity other) {
        return new Rule<>(code, severity.raisedTo(other), clause, place, parameters, instances);
    }

    /** The same rule, saying which values of a profile it compares with. */
    public Rule<F> reading(String... names) {
        return new Rule<>(code, severity, clause, place, List.of(names), instances);
    }

    /** The same rule for facts that hold the ones it judges. */
    public <G> Rule<G> on(Function<G, F> part) {
        return new Rule<>(code, severity, clause, place, parameters, facts -> instances.apply(part.apply(facts)));
    }

    private List<Finding> findings(List<Instance> judged) {
        return judged.stream()
                .filter(instance -> instance.truth() == Truth.NO)
                .map(instance -> new Finding(code, severity, clause, instance.place(), instance.figures()))
                .toList();
    }

    @Override
    public String toString() {
        return code;
    }

    /** The condition put to one subject: the household, or one member. */
    record Instance(Place place, Truth truth, List<Object> figures) {}
}
