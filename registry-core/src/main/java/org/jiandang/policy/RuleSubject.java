package org.jiandang.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the making: about whom it asks, where the datum stands, when it applies. A {@code holds} or {@code judged} completes it.
 *
 * @param <F> the facts as a whole
 * @param <S> the subject of the condition: the facts themselves, or one member
 */
public final class RuleSubject<F, S> {

    private static final Place NOWHERE = Place.of("", "");

    private final String code;
    private final Severity severity;
    private final Clause clause;
    private final Function<F, ? extends Collection<S>> subjects;
    private final Function<S, @Nullable Integer> memberNo;
    private final Function<S, Place> place;
    private final BiFunction<F, S, Truth> applies;
    private final @Nullable BiFunction<F, S, List<?>> figures;

    private RuleSubject(
            RuleSubject<F, S> base,
            Function<S, Place> place,
            BiFunction<F, S, Truth> applies,
            @Nullable BiFunction<F, S, List<?>> figures) {
        this.code = base.code;
        this.severity = base.severity;
        this.clause = base.clause;
        this.subjects = base.subjects;
        this.memberNo = base.memberNo;
        this.place = place;
        this.applies = applies;
        this.figures = figures;
    }

    private RuleSubject(
            String code,
            Severity severity,
            Clause clause,
            Function<F, ? extends Collection<S>> subjects,
            Function<S, @Nullable Integer> memberNo) {
        this.code = code;
        this.severity = severity;
        this.clause = clause;
        this.subjects = subjects;
        this.memberNo = memberNo;
        this.place = subject -> NOWHERE;
        this.applies = (facts, subject) -> Truth.YES;
        this.figures = null;
    }

    static <F> RuleSubject<F, F> ofWhole(String code, Severity severity, Clause clause) {
        return new RuleSubject<>(code, severity, clause, List::of, facts -> null);
    }

    /** Turns the rule to each of several: one finding for each that breaches it. */
    public <M> RuleSubject<F, M> forEach(Function<F, ? extends Collection<M>> members, ToIntFunction<M> no) {
        return new RuleSubject<>(code, severity, clause, members, no::applyAsInt);
    }

    /** Turns the rule to each of several things that are no members; {@link #at(Function)} tells where each stands. */
    public <T> RuleSubject<F, T> forEach(Function<F, ? extends Collection<T>> things) {
        return new RuleSubject<>(code, severity, clause, things, thing -> null);
    }

    /** Where the datum stands. */
    public RuleSubject<F, S> at(String section, String field) {
        return at(new Place.Always<>(Place.of(section, field)));
    }

    /** Where the datum stands, when that depends on the facts. */
    public RuleSubject<F, S> at(Function<S, Place> where) {
        return new RuleSubject<>(this, where, applies, figures);
    }

    /** The rule asks only where this is so: false makes it hold, an unknown makes it silent. Several conditions add up. */
    public RuleSubject<F, S> when(Fact<S, Boolean> condition) {
        return whenIn((facts, subject) -> Truth.of(condition.of(subject)));
    }

    /** As {@link #when}, for a condition that needs the facts as a whole as well. */
    public RuleSubject<F, S> whenIn(BiFunction<F, S, Truth> condition) {
        return new RuleSubject<>(
                this,
                place,
                (facts, subject) -> {
                    Truth before = applies.apply(facts, subject);
                    return before == Truth.NO ? Truth.NO : before.and(condition.apply(facts, subject));
                },
                figures);
    }

    /** The figures that the sentence names, in order; without this they are the {@code given} facts. Unknown ones are shown as a dash. */
    public RuleSubject<F, S> figures(Function<S, List<?>> shown) {
        return figuresIn((facts, subject) -> shown.apply(subject));
    }

    /** As {@link #figures}, from the facts as a whole as well. */
    public RuleSubject<F, S> figuresIn(BiFunction<F, S, List<?>> shown) {
        return new RuleSubject<>(this, place, applies, shown);
    }

    /** A fact that the condition needs; unknown makes the rule silent. */
    public <A> Given1<F, S, A> given(Fact<S, A> first) {
        return new Given1<>(this, first);
    }

    /** Two facts that the condition needs; an unknown one makes the rule silent. */
    public <A, B> Given2<F, S, A, B> given(Fact<S, A> first, Fact<S, B> second) {
        return new Given2<>(this, first, second);
    }

    /** Three facts that the condition needs; an unknown one makes the rule silent. */
    public <A, B, C> Given3<F, S, A, B, C> given(Fact<S, A> first, Fact<S, B> second, Fact<S, C> third) {
        return new Given3<>(this, first, second, third);
    }

    /** The condition that must hold; an unknown answer makes the rule silent. */
    public Rule<F> holds(Fact<S, Boolean> condition) {
        return judged(subject -> Truth.of(condition.of(subject)));
    }

    /** The condition that must hold, in three values. */
    public Rule<F> judged(Function<S, Truth> condition) {
        return complete((facts, subject) -> condition.apply(subject), subject -> List.of());
    }

    /** The condition that must hold for a member among the facts as a whole. */
    public Rule<F> holdsIn(BiPredicate<F, S> condition) {
        return judgedIn((facts, subject) -> Truth.of(condition.test(facts, subject)));
    }

    /** The condition that must hold for a member among the facts as a whole, in three values. */
    public Rule<F> judgedIn(BiFunction<F, S, Truth> condition) {
        return complete(condition, subject -> List.of());
    }

    Rule<F> complete(BiFunction<F, S, Truth> condition, Function<S, List<?>> givens) {
        return new Rule<>(code, severity, clause, Place.Always.in(place), List.of(), facts -> {
            List<Rule.Instance> instances = new ArrayList<>();
            for (S subject : subjects.apply(facts)) {
                Truth asked = applies.apply(facts, subject);
                Truth truth = asked == Truth.YES ? condition.apply(facts, subject) : asked.not();
                instances.add(new Rule.Instance(placeOf(subject), truth, shown(facts, subject, givens)));
            }
            return instances;
        });
    }

    private Place placeOf(S subject) {
        Place at = place.apply(subject);
        Integer no = memberNo.apply(subject);
        return no == null ? at : at.ofMember(no);
    }

    private List<Object> shown(F facts, S subject, Function<S, List<?>> givens) {
        List<?> raw = figures == null ? givens.apply(subject) : figures.apply(facts, subject);
        List<Object> shown = new ArrayList<>();
        raw.forEach(figure -> shown.add(Objects.requireNonNullElse(figure, "—")));
        return shown;
    }

    /**
     * A question to the facts whose answer may be absent.
     *
     * @param <S> whom it is put to
     * @param <T> the kind of answer
     */
    @FunctionalInterface
    public interface Fact<S, T> {

        /** The answer, or none where it is not known. */
        @Nullable
        T of(S subject);
    }

    /**
     * A rule in the making that rests on one fact.
     *
     * @param <F> the facts as a whole
     * @param <S> the subject of the condition
     * @param <A> the fact
     */
    public static final class Given1<F, S, A> {

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

    /**
     * A rule in the making that rests on two facts.
     *
     * @param <F> the facts as a whole
     * @param <S> the subject of the condition
     * @param <A> the first fact
     * @param <B> the second fact
     */
    public static final class Given2<F, S, A, B> {

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

    /**
     * A rule in the making that rests on three facts.
     *
     * @param <F> the facts as a whole
     * @param <S> the subject of the condition
     * @param <A> the first fact
     * @param <B> the second fact
     * @param <C> the third fact
     */
    public static final class Given3<F, S, A, B, C> {

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
}
