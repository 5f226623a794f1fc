package org.jiandang.policy;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A rule in the making that rests on one fact.
 *
 * @param <F> the facts as a whole
 * @param <S> the subject of the condition
 * @param <A> the fact
 */
public final class Given1<F, S, A> {

    private final RuleSubject<F, S> subject;
    private final Fact<S, A> first;

    Given1(RuleSubject<F, S> subject, Fact<S, A> first) {
        this.subject = subject;
        this.first = first;
    }

    /** The condition that must hold. */
    public Rule<F> holds(Predicate<A> condition) {
        return subject.complete(
                (facts, asked) -> {
                    A a = first.of(asked);
                    return a == null ? Truth.UNKNOWN : Truth.of(condition.test(a));
                },
                asked -> Arrays.asList(first.of(asked)));
    }
}
