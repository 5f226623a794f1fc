package org.jiandang.procedure.desk;

import java.util.Arrays;
import java.util.List;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Severity;
import org.jiandang.procedure.Level;

/** The rules of every procedure (rulebook §13.9): days in order, notices run out, and one person at one level. */
public final class ProcessRules {

    private static final Clause ORDER = new Clause("厅字〔2016〕16号", "三");
    private static final Clause SEPARATION = new Clause("GB/T 22239-2019", "8.1.4.2 d");

    private static final Clause RELATIVES = Clause.of("近亲属备案制度");

    static final Rule<ProcessFacts> DAYS_FOLLOW_EACH_OTHER = Rule.<ProcessFacts>of("V080a", Severity.BLOCK, ORDER)
            .at("case", "occurredOn")
            .given(ProcessFacts::occurredOn, ProcessFacts::lastStepOn)
            .holds((day, last) -> !day.isBefore(last));

    static final Rule<ProcessFacts> NOTHING_LIES_IN_THE_FUTURE = Rule.<ProcessFacts>of("V080b", Severity.BLOCK, ORDER)
            .at("case", "occurredOn")
            .given(ProcessFacts::occurredOn, ProcessFacts::today)
            .holds((day, today) -> !day.isAfter(today));

    static final Rule<ProcessFacts> NOTICE_HAS_RUN_ITS_DAYS = Rule.<ProcessFacts>of("V080c", Severity.BLOCK, ORDER)
            .at("case", "notice")
            .when(ProcessFacts::waitsForNotice)
            .figures(facts -> Arrays.asList(facts.lastNoticeDay(), facts.readyOn()))
            .holds(facts -> facts.readyOn() != null && !facts.today().isBefore(facts.readyOn()))
            .reading("notice.");

    static final Rule<ProcessFacts> AUTHOR_DOES_NOT_DECIDE = Rule.<ProcessFacts>of("V081a", Severity.BLOCK, SEPARATION)
            .at("case", "author")
            .when(ProcessFacts::decides)
            .figures(facts -> List.of(facts.authorName()))
            .holds(facts -> !facts.actorIsAuthor());

    static final Rule<ProcessFacts> ONE_PERSON_DECIDES_AT_ONE_LEVEL = Rule.<ProcessFacts>of(
                    "V081b", Severity.BLOCK, SEPARATION)
            .at("case", "person")
            .when(ProcessFacts::binds)
            .given(ProcessFacts::boundAt, ProcessFacts::level)
            .holds((before, level) -> before == level || before == Level.AUTHOR);

    static final Rule<ProcessFacts> REVIEWER_IS_NO_RELATIVE = Rule.<ProcessFacts>of(
                    "V081c", Severity.EXPLAIN, RELATIVES)
            .at("case", "person")
            .when(ProcessFacts::decides)
            .holds(facts -> !facts.relative());

    public static final RuleBook<ProcessFacts> BOOK = RuleBook.of(
            DAYS_FOLLOW_EACH_OTHER,
            NOTHING_LIES_IN_THE_FUTURE,
            NOTICE_HAS_RUN_ITS_DAYS,
            AUTHOR_DOES_NOT_DECIDE,
            ONE_PERSON_DECIDES_AT_ONE_LEVEL,
            REVIEWER_IS_NO_RELATIVE);

    /** Of these the two that keep people apart, for work that counts before the step itself. */
    static final RuleBook<ProcessFacts> SEPARATION_BOOK =
            RuleBook.of(AUTHOR_DOES_NOT_DECIDE, ONE_PERSON_DECIDES_AT_ONE_LEVEL);

    private ProcessRules() {}
}
