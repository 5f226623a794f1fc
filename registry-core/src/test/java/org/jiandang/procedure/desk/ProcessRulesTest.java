package org.jiandang.procedure.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jiandang.account.Role;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Severity;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProcessRulesTest {

    private static final LocalDate LAST_STEP = LocalDate.of(2019, 11, 1);
    private static final LocalDate READY = LocalDate.of(2019, 11, 9);
    private static final Step APPROVAL = new Step(
            Stage.VILLAGE_NOTICE,
            Action.APPROVE,
            Stage.TOWNSHIP_REVIEW,
            Set.of(Role.TOWNSHIP_REVIEWER),
            Level.TOWNSHIP,
            true);
    private static final Step OBJECTION = new Step(
            Stage.VILLAGE_NOTICE,
            Action.OBJECT,
            Stage.VILLAGE_OBJECTION,
            Set.of(Role.VILLAGE_CADRE),
            Level.VILLAGE,
            false);

    private static ProcessFacts facts(
            Step step, boolean author, @Nullable Level bound, LocalDate today, LocalDate day) {
        return new ProcessFacts(step, author, "甲", bound, today, LAST_STEP, day, READY, false);
    }

    private static Set<String> breached(ProcessFacts facts) {
        return Examples.breached(ProcessRules.BOOK, facts);
    }

    @Test
    @Tag("V080c")
    void the_day_after_the_notice_is_the_first_to_decide() {
        assertThat(breached(facts(APPROVAL, false, null, READY, READY))).isEmpty();
        assertThat(breached(facts(APPROVAL, false, null, READY.minusDays(1), READY.minusDays(1))))
                .containsExactly("V080c");
    }

    @Test
    void an_objection_does_not_wait_for_the_notice() {
        assertThat(breached(facts(OBJECTION, false, null, LAST_STEP, LAST_STEP)))
                .isEmpty();
    }

    @Test
    @Tag("V080c")
    void a_decision_without_a_notice_is_refused() {
        ProcessFacts none = new ProcessFacts(APPROVAL, false, "甲", null, READY, LAST_STEP, READY, null, false);

        assertThat(breached(none)).containsExactly("V080c");
    }

    @Test
    @Tag("V080a")
    @Tag("V080b")
    void a_day_may_equal_the_last_step_and_today_and_lie_nowhere_beyond() {
        assertThat(breached(facts(APPROVAL, false, null, READY, LAST_STEP))).isEmpty();
        assertThat(breached(facts(APPROVAL, false, null, READY, LAST_STEP.minusDays(1))))
                .containsExactly("V080a");
        assertThat(breached(facts(APPROVAL, false, null, READY, READY.plusDays(1))))
                .containsExactly("V080b");
    }

    @Test
    @Tag("V081a")
    void the_author_never_decides_and_may_record() {
        assertThat(breached(facts(APPROVAL, true, Level.AUTHOR, READY, READY))).containsExactly("V081a");
        assertThat(breached(facts(OBJECTION, true, Level.AUTHOR, LAST_STEP, LAST_STEP)))
                .isEmpty();
        assertThat(breached(facts(APPROVAL, false, null, READY, READY))).isEmpty();
    }

    @Test
    @Tag("V081b")
    void one_person_decides_at_one_level_as_often_as_the_case_comes_back() {
        assertThat(breached(facts(APPROVAL, false, Level.TOWNSHIP, READY, READY)))
                .isEmpty();
        assertThat(breached(facts(APPROVAL, false, Level.VILLAGE, READY, READY)))
                .containsExactly("V081b");
        assertThat(breached(facts(APPROVAL, false, Level.AUTHOR, READY, READY)))
                .as("who wrote the case down for another has not decided in it")
                .isEmpty();
    }

    @Test
    @Tag("V081c")
    void who_has_declared_somebody_of_the_household_a_relative_explains_a_decision() {
        assertThat(ProcessRules.BOOK
                        .judge(relative(APPROVAL, true))
                        .of(Severity.EXPLAIN)
                        .codes())
                .containsExactly("V081c");
        assertThat(breached(relative(APPROVAL, true))).containsExactly("V081c");
        assertThat(breached(relative(APPROVAL, false))).isEmpty();
    }

    @Test
    @Tag("V081c")
    void a_relative_may_record_what_decides_nothing() {
        assertThat(breached(relative(OBJECTION, true))).isEmpty();
    }

    private static ProcessFacts relative(Step step, boolean relative) {
        return new ProcessFacts(step, false, "甲", null, READY, LAST_STEP, READY, READY, relative);
    }
}
