package org.jiandang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the examples of rules, and remembers which facts were judged. A test method tagged with a rule's code that judges by this class gives the
 * rule its examples: {@code RuleExamplesTest} asks at least three of each rule, among them one that holds and one that fails; the third is the
 * boundary. {@code RuleLogicTest} keeps them, so that no logic changes unnoticed.
 */
public final class Examples {

    private static final ThreadLocal<@Nullable List<Example>> SEEN = new ThreadLocal<>();

    private Examples() {}

    /**
     * Facts that were put to a book.
     *
     * @param book the book, with the severities of its declaration
     */
    public record Example(RuleBook<?> book, Object facts) {

        /** What the rule with the code says of them; none where the book has no such rule. */
        public Verdict.@Nullable Outcome outcome(String code) {
            return verdict(book, code, facts);
        }

        @SuppressWarnings("unchecked")
        private static <F> Verdict.@Nullable Outcome verdict(RuleBook<F> book, String code, Object facts) {
            return book.rule(code)
                    .map(rule -> rule.verdict((F) facts).outcome())
                    .orElse(null);
        }
    }

    /** The codes of the rules that the facts breach. */
    public static <F> Set<String> breached(RuleBook<F> book, F facts) {
        remember(book, facts);
        return book.judge(facts).codes();
    }

    /** What one rule says of the facts. */
    public static <F> Verdict.Outcome outcome(RuleBook<F> book, String code, F facts) {
        remember(book, facts);
        return book.rule(code).orElseThrow().verdict(facts).outcome();
    }

    /** The examples judged while something runs. */
    public static List<Example> judgedBy(Runnable tests) {
        List<Example> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            tests.run();
        } finally {
            SEEN.remove();
        }
        return seen;
    }

    private static void remember(RuleBook<?> book, Object facts) {
        List<Example> seen = SEEN.get();
        if (seen != null) {
            seen.add(new Example(book, facts));
        }
    }
}
