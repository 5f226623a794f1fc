package org.jiandang.support;

import static org.jiandang.policy.Severity.EXPLAIN;
import static org.jiandang.policy.Severity.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.support.SupportFacts.Given;
import org.jiandang.support.SupportFacts.Watch;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.8, as far as it asks about support: help comes in time, fits the household, and ends when it is to end. */
public final class SupportRules {

    private static final Clause MONITORING = new Clause("防返贫监测数据质量核查规则", "");
    private static final Clause CONTINUATION = new Clause("泰发〔2016〕5号", "脱贫不脱政策期限");

    /** “One month” from the day of identification: 以内 includes its last day. */
    static final Rule<SupportFacts> WATCHED_HOUSEHOLD_IS_HELPED_WITHIN_A_MONTH = Rule.<SupportFacts>of(
                    "V073", REVIEW, MONITORING)
            .at("standing", "status")
            .figures(facts -> List.of(since(facts)))
            .when(facts -> facts.watch() != null)
            .holds(SupportRules::isHelpedInTime);

    static final Rule<SupportFacts> RISK_OF_DISABILITY_SHOWS_IN_THE_MEMBERS = Rule.<SupportFacts>of(
                    "V076a", EXPLAIN, MONITORING)
            .at("health", "conditions")
            .when(facts -> facts.watch() != null && facts.watch().becauseOfDisability())
            .holds(SupportFacts::disabledMember);

    static final Rule<SupportFacts> ALLOWANCE_AS_MEASURE_HAS_ITS_PERSON = Rule.<SupportFacts>of(
                    "V076b", EXPLAIN, MONITORING)
            .at("benefits", "dibao")
            .when(facts -> facts.measures().stream().anyMatch(given -> runs(given, facts, MeasureClass.DIBAO)))
            .holds(SupportFacts::dibaoMember);

    /** The last day of continued help is still a day of help. */
    static final Rule<SupportFacts> HELP_ENDS_WITH_THE_CONTINUATION = Rule.<SupportFacts>of(
                    "V077", EXPLAIN, CONTINUATION)
            .at("standing", "status")
            .figures(facts -> List.of(String.valueOf(facts.continuationUntil())))
            .when(facts -> facts.status() == HouseholdStatus.EXITED || facts.status() == HouseholdStatus.STABLE)
            .holds(SupportRules::endsInTime);

    public static final RuleBook<SupportFacts> BOOK = RuleBook.of(
            WATCHED_HOUSEHOLD_IS_HELPED_WITHIN_A_MONTH,
            RISK_OF_DISABILITY_SHOWS_IN_THE_MEMBERS,
            ALLOWANCE_AS_MEASURE_HAS_ITS_PERSON,
            HELP_ENDS_WITH_THE_CONTINUATION);

    private SupportRules() {}

    /** All rules, with the severities that the profile raises. */
    public static Findings judge(SupportFacts facts) {
        return BOOK.under(facts.profile()).judge(facts);
    }

    private static String since(SupportFacts facts) {
        Watch watch = facts.watch();
        return watch == null ? "" : watch.since().toString();
    }

    /** A measure stands against the watch when it runs on the day the watch begins, or begins later; measures that ended before do not. */
    private static @Nullable Boolean isHelpedInTime(SupportFacts facts) {
        Watch watch = facts.watch();
        if (watch == null) {
            return null;
        }
        boolean helped = facts.measures().stream()
                .filter(given -> !given.since().isAfter(facts.judgedOn()))
                .anyMatch(given -> given.until() == null || !given.until().isBefore(watch.since()));
        return helped || !facts.judgedOn().isAfter(watch.since().plusMonths(1));
    }

    private static boolean runs(Given given, SupportFacts facts, MeasureClass kind) {
        return given.kind() == kind
                && !given.since().isAfter(facts.judgedOn())
                && (given.until() == null || !given.until().isBefore(facts.judgedOn()));
    }

    /** A household that is watched is helped on, whatever the continuation says. */
    private static @Nullable Boolean endsInTime(SupportFacts facts) {
        LocalDate last = facts.continuationUntil();
        if (last == null) {
            return null;
        }
        return facts.watch() != null
                || facts.measures().stream()
                        .filter(given -> !given.since().isAfter(facts.judgedOn()))
                        .noneMatch(given -> given.since().isAfter(last)
                                || (given.until() == null ? facts.judgedOn() : given.until()).isAfter(last));
    }
}
