package org.jiandang.policy;

import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * A rule in the making that rests on two facts.
 *
 * @param <F> the facts as a whole
 * @param <S> the subject of the condition
 * @param <A> the first fact
 * @param <B> the second fact
 */
public final class Given2<F, S, A, B> {

    private final RuleSubject<F, S> subject;
    private final Fact<S, A> first;
    private final Fact<S, B> second;

    Given2(RuleSubject<F, S> subject, Fact<S, A> first, Fact<S, B> second) {
        this.subject = subject;
        this.first = first;
        this.second = second;
    }

    /** The condition that must hold. */
    public Rule<F> holds(BiPredicate<A, B> condition) {
        return subject.complete(
                (facts, asked) -> {
                    A a = first.of(asked);
                    B b = second.of(asked);
                    return a == null || b == null ? Truth.UNKNOWN : Truth.of(condition.test(a, b));
                },
                asked -> Arrays.asList(first.of(asked), second.of(asked)));
    }
}
