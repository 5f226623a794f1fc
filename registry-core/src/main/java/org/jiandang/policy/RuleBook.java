package org.jiandang.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rules that are judged together. All are judged, nobody stops at the first breach.
 *
 * @param <F> the facts they judge
 */
public final class RuleBook<F> {

    private final Map<String, Rule<F>> byCode = new LinkedHashMap<>();

    private RuleBook(Collection<Rule<F>> rules) {
        for (Rule<F> rule : rules) {
            if (byCode.put(rule.code(), rule) != null) {
                throw new IllegalArgumentException("two rules with the code " + rule.code());
            }
        }
    }

    @SafeVarargs
    public static <F> RuleBook<F> of(Rule<F>... rules) {
        return new RuleBook<>(List.of(rules));
    }

    public static <F> RuleBook<F> of(Collection<Rule<F>> rules) {
        return new RuleBook<>(rules);
    }

    /** This book followed by another; a code that stands in both is an error. */
    public RuleBook<F> plus(RuleBook<F> other) {
        List<Rule<F>> rules = new ArrayList<>(byCode.values());
        rules.addAll(other.byCode.values());
        return new RuleBook<>(rules);
    }

    /** Only the rules with these codes, in the order of the codes; a code that is not in the book is an error. */
    public RuleBook<F> only(Collection<String> codes) {
        return new RuleBook<>(codes.stream()
                .map(code -> rule(code).orElseThrow(() -> new IllegalArgumentException("no rule " + code)))
                .toList());
    }

    /** The same rules with the severities that a profile raises. */
    public RuleBook<F> under(PolicyProfile profile) {
        return new RuleBook<>(byCode.values().stream()
                .map(rule -> rule.raisedTo(profile.severity(rule.code(), rule.severity())))
                .toList());
    }

    /** The same rules for facts that hold the ones they judge. */
    public <G> RuleBook<G> on(Function<G, F> part) {
        return new RuleBook<>(
                byCode.values().stream().map(rule -> rule.on(part)).toList());
    }

    /** Every breach. */
    public Findings judge(F facts) {
        return new Findings(byCode.values().stream()
                .flatMap(rule -> rule.judge(facts).stream())
                .toList());
    }

    /** The judgement of every rule, for the pages that show what holds as well as what does not. */
    public List<Verdict> verdicts(F facts) {
        return byCode.values().stream().map(rule -> rule.verdict(facts)).toList();
    }

    public List<Rule<F>> rules() {
        return List.copyOf(byCode.values());
    }

    /** The codes of the rules, in their order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    public Optional<Rule<F>> rule(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
