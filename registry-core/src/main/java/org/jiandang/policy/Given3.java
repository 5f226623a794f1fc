package org.jiandang.policy;

import java.util.Arrays;

/**
 * A rule in the making that rests on three facts.
 *
 * @param <F> the facts as a whole
 * @param <S> the subject of the condition
 * @param <A> the first fact
 * @param <B> the second fact
 * @param <C> the third fact
 */
public final class Given3<F, S, A, B, C> {

    private final RuleSubject<F, S> subject;
    private final Fact<S, A> first;
    private final Fact<S, B> second;
    private final Fact<S, C> third;

    Given3(RuleSubject<F, S> subject, Fact<S, A> first, Fact<S, B> second, Fact<S, C> third) {
        this.subject = subject;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** The condition that must hold. */
    public Rule<F> holds(Condition<A, B, C> condition) {
        return subject.complete(
                (facts, asked) -> {
                    A a = first.of(asked);
                    B b = second.of(asked);
                    C c = third.of(asked);
                    return a == null || b == null || c == null ? Truth.UNKNOWN : Truth.of(condition.test(a, b, c));
                },
                asked -> Arrays.asList(first.of(asked), second.of(asked), third.of(asked)));
    }

    /**
     * A condition on three facts.
     *
     * @param <A> the first fact
     * @param <B> the second fact
     * @param <C> the third fact
     */
    @FunctionalInterface
    public interface Condition<A, B, C> {

        boolean test(A first, B second, C third);
    }
}
