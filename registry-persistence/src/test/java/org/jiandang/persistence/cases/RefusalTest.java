package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.OutOfArea;
import org.jiandang.account.Role;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exit.RecordExitVisit;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.NoticeState;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.BatchOutcome;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody skips, shortens, back-dates or decides on their own case; each refusal says why and changes nothing. */
class RefusalTest extends CaseTest {

    @Autowired
    CaseReading reading;

    @Override
    RegionCode village() {
        return RegionCode.of("152222100203");
    }

    @Test
    void a_decision_before_the_notice_has_ended_is_refused() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);

        for (Action action : List.of(Action.APPROVE, Action.RETURN, Action.REFUSE)) {
            StepNotAllowed early = refused(() -> walk.decided(
                    file, township(), action, file.dates().readyOn().minusDays(1)));
            assertThat(early.findings().codes()).containsExactly("V080c");
        }
        assertThat(current(file).stage()).isEqualTo(Stage.VILLAGE_NOTICE);
        assertThat(decisions(file)).hasSize(6);
    }

    @Test
    void a_step_out_of_order_is_refused() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.NOMINATED);

        assertThat(refused(() -> walk.decided(file, county(), Action.APPROVE, START.plusDays(9)))
                        .reason())
                .isEqualTo(Reason.NOT_A_STEP);
        assertThat(refused(() -> walk.signed(file, START.plusDays(1))).reason()).isEqualTo(Reason.NOT_A_STEP);
        assertThat(refused(() -> walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(1)))
                        .reason())
                .isEqualTo(Reason.DOES_NOT_BELONG_HERE);
    }

    @Test
    void the_same_step_twice_says_who_did_it() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        DecideCase approval = new DecideCase(file.id(), file.version(), Action.APPROVE, "同意");
        CaseWalk.on(ready, township(), () -> walk.reviews.decide(approval));

        StepNotAllowed again = refused(() -> CaseWalk.on(ready, township(), () -> walk.reviews.decide(approval)));

        assertThat(again.reason()).isEqualTo(Reason.DONE_MEANWHILE);
        assertThat(again.arguments()).containsExactly(township().name(), Action.APPROVE, ready);
    }

    @Test
    void the_wrong_role_is_refused_and_an_outsider_sees_nothing() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        Actor auditor = CaseWalk.person("审计", Role.AUDITOR, "152222");
        Actor elsewhere = CaseWalk.person("外乡", Role.TOWNSHIP_REVIEWER, "152222101");

        assertThat(refused(() -> walk.decided(file, county(), Action.APPROVE, ready))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
        assertThat(refused(() -> walk.decided(file, auditor, Action.APPROVE, ready))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> walk.decided(file, elsewhere, Action.APPROVE, ready));
    }

    @Test
    void the_author_takes_no_part_in_appraisal_even_under_another_account() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.SIGNED);
        Actor author = first();
        Actor reviewer = new Actor(
                author.person(),
                "second-account",
                author.name(),
                Role.TOWNSHIP_REVIEWER,
                township().jurisdiction());
        walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        LocalDate ready = current(file).dates().readyOn();

        assertThat(refused(() -> walk.decided(file, reviewer, Action.APPROVE, ready))
                        .findings()
                        .codes())
                .containsExactly("V081a");
    }

    @Test
    void one_person_decides_at_one_level_only() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        Actor secondAsReviewer = new Actor(
                second().person(),
                "other",
                "乙",
                Role.TOWNSHIP_REVIEWER,
                township().jurisdiction());

        assertThat(refused(() -> walk.decided(
                                file,
                                secondAsReviewer,
                                Action.APPROVE,
                                file.dates().readyOn()))
                        .findings()
                        .codes())
                .containsExactly("V081b");
    }

    @Test
    void the_database_itself_refuses_one_person_at_two_levels() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insertDecision(file.id(), 99, second().person(), 2))
                .withMessageContaining("decision_one_person_one_level");
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_decision() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.NOMINATED);

        for (String sql : List.of(
                "UPDATE reg.decision SET opinion = 'x' WHERE county_code = ? AND case_serial = ?",
                "DELETE FROM reg.decision WHERE county_code = ? AND case_serial = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            asCounty(sql, file.id().countyCode(), file.id().serial()))
                    .withStackTraceContaining("permission denied for table decision");
        }
    }

    @Test
    void nothing_is_back_dated_and_nothing_lies_in_the_future() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.NOMINATED);

        assertThat(visitOn(file, START.minusDays(1), START.plusDays(2))
                        .findings()
                        .codes())
                .containsExactly("V080a");
        assertThat(visitOn(file, START.plusDays(3), START.plusDays(2))
                        .findings()
                        .codes())
                .containsExactly("V080b");
    }

    @Test
    void a_visit_needs_two_persons_who_did_not_propose_the_case() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.NOMINATED);

        assertThat(visitBy(file, "同一人", "同一人").reason()).isEqualTo(Reason.TWO_VERIFIERS_NEEDED);
        assertThat(visitBy(file, first().name(), "另一人").reason()).isEqualTo(Reason.VERIFIER_IS_PROPOSER);
    }

    @Test
    void a_household_has_one_running_case() {
        HouseholdId household = aHousehold().stored();
        CaseRecord file = walk.nominate(household, village(), 2018, START);

        StepNotAllowed second = refused(() -> walk.nominate(household, village(), 2018, START));

        assertThat(second.reason()).isEqualTo(Reason.CASE_RUNNING);
        assertThat(second.arguments()).containsExactly(file.caseNo());
    }

    @Test
    void an_applicant_is_not_put_on_the_exit_list_and_a_poor_household_does_not_apply() {
        HouseholdId applicant = aHousehold().applicant().stored();
        HouseholdId poor = aHousehold().stored();

        assertThat(refused(() -> walk.nominate(applicant, village(), 2018, START))
                        .reason())
                .isEqualTo(Reason.STATUS_DOES_NOT_FIT);
        assertThat(refused(() -> walk.apply(poor, village(), 2018, START)).reason())
                .isEqualTo(Reason.STATUS_DOES_NOT_FIT);
    }

    @Test
    void a_meeting_without_quorum_and_votes_that_do_not_add_up_are_refused() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VISITED);

        assertThat(refused(() -> walk.voted(file, START.plusDays(2), 58, 38, 38, 0, 0))
                        .reason())
                .isEqualTo(Reason.QUORUM_MISSED);
        assertThat(refused(() -> walk.voted(file, START.plusDays(2), 58, 39, 30, 5, 3))
                        .reason())
                .isEqualTo(Reason.VOTES_DO_NOT_ADD_UP);
        assertThat(walk.voted(file, START.plusDays(2), 60, 40, 20, 20, 0).stage())
                .isEqualTo(Stage.REFUSED);
    }

    @Test
    void a_return_needs_a_reason_and_the_exit_goes_on_from_the_verification() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();

        assertThat(refused(() -> CaseWalk.on(
                                ready,
                                township(),
                                () -> walk.reviews.decide(
                                        new DecideCase(file.id(), file.version(), Action.RETURN, " "))))
                        .reason())
                .isEqualTo(Reason.REASON_MISSING);
        CaseRecord back = walk.decided(file, township(), Action.RETURN, ready);
        back = walk.decided(back, first(), Action.RESUBMIT, ready.plusDays(1));
        assertThat(back.stage()).isEqualTo(Stage.APPRAISED);
        back = walk.signed(walk.verified(back, ready.plusDays(2)), ready.plusDays(3));
        LocalDate again = periodOf(walk.posted(back, NoticeLevel.VILLAGE, ready.plusDays(4)))
                .earliestDecision();
        assertThat(walk.decided(back, township(), Action.APPROVE, again).stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
    }

    @Test
    void only_the_author_withdraws() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.APPRAISED);

        assertThat(refused(() -> walk.decided(file, second(), Action.WITHDRAW, START.plusDays(3)))
                        .reason())
                .isEqualTo(Reason.ONLY_THE_AUTHOR);
        CaseRecord ended = walk.decided(file, first(), Action.WITHDRAW, START.plusDays(3));
        assertThat(ended.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(ended.isOpen()).isFalse();
    }

    @Test
    void a_returned_case_is_sent_in_again_by_its_author_only() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        CaseRecord back = walk.decided(file, township(), Action.RETURN, ready);
        Actor third = CaseWalk.person(
                "戊-" + village().value(), Role.VILLAGE_CADRE, village().value());

        assertThat(refused(() -> walk.decided(back, third, Action.RESUBMIT, ready.plusDays(1)))
                        .reason())
                .isEqualTo(Reason.ONLY_THE_AUTHOR);
        assertThat(CaseWalk.on(ready.plusDays(1), third, () -> reading.view(back.id()))
                        .steps())
                .filteredOn(open -> open.step().action() == Action.RESUBMIT)
                .singleElement()
                .satisfies(open ->
                        assertThat(((StepNotAllowed) open.refusal()).reason()).isEqualTo(Reason.ONLY_THE_AUTHOR));
        assertThat(walk.decided(back, first(), Action.RESUBMIT, ready.plusDays(1))
                        .stage())
                .isEqualTo(Stage.APPRAISED);
    }

    @Test
    void a_sheet_is_prepared_and_cancelled_by_the_role_that_posts_it() {
        CaseRecord file = walk.appraised(
                matchedEntry(aHousehold().applicant().withPerCapita("2500").stored()), START.plusDays(4), 39);

        for (Actor other : List.of(township(), county())) {
            assertThat(refused(() -> prepared(file, other, NoticeLevel.VILLAGE)).reason())
                    .isEqualTo(Reason.NOT_YOUR_ROLE);
        }
        for (Actor other : List.of(second(), county())) {
            assertThat(refused(() -> prepared(file, other, NoticeLevel.TOWNSHIP))
                            .reason())
                    .isEqualTo(Reason.NOT_YOUR_ROLE);
        }
        Notice draft = prepared(file, second(), NoticeLevel.VILLAGE);
        for (Actor other : List.of(township(), county())) {
            assertThat(refused(() -> cancelled(draft, other)).reason()).isEqualTo(Reason.NOT_YOUR_ROLE);
        }
        assertThat(cancelled(draft, second()).state()).isEqualTo(NoticeState.CANCELLED);
    }

    private Notice prepared(CaseRecord file, Actor actor, NoticeLevel level) {
        return CaseWalk.on(
                START.plusDays(5),
                actor,
                () -> walk.notices.prepare(new PrepareNotice(
                        village(), CaseKind.IDENTIFICATION, level, "嘎查公示栏", "苏木扶贫办", List.of(file.id()))));
    }

    private Notice cancelled(Notice draft, Actor actor) {
        return CaseWalk.on(START.plusDays(5), actor, () -> walk.notices.cancel(draft.id(), draft.version()));
    }

    @Test
    void a_household_that_declines_goes_on_being_helped() {
        HouseholdId household = aHousehold().stored();
        CaseRecord file = exitAt(household, Stage.VERIFIED);

        CaseRecord ended =
                CaseWalk.on(START.plusDays(4), second(), () -> walk.exits.decline(CaseWalk.key(file), "认为收入尚不稳定"));

        assertThat(ended.stage()).isEqualTo(Stage.REFUSED);
        assertThat(statusOf(household)).isEqualTo("POOR");
    }

    @Test
    void a_batch_approves_the_clean_and_leaves_the_others() {
        CaseRecord clean = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        CaseRecord blocked = exitAt(aHousehold().withHouseGrade("C").stored(), Stage.VILLAGE_NOTICE);
        CaseRecord doubtful =
                exitAt(aHousehold().identifiedOn(LocalDate.of(2018, 2, 1)).stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = clean.dates().readyOn();

        List<BatchOutcome> outcomes = CaseWalk.on(
                ready,
                township(),
                () -> walk.reviews.approveAll(
                        List.of(CaseWalk.key(clean), CaseWalk.key(blocked), CaseWalk.key(doubtful)), "同意"));

        assertThat(outcomes).map(BatchOutcome::isDone).containsExactly(true, false, false);
        assertThat(current(clean).stage()).isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(current(blocked).stage()).isEqualTo(Stage.VILLAGE_NOTICE);
        assertThat(((StepNotAllowed) outcomes.get(2).refusal()).reason()).isEqualTo(Reason.HAS_FINDINGS);
    }

    @Test
    void a_batch_goes_on_after_a_case_the_database_refuses() {
        CaseRecord stuck = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        CaseRecord clean = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        insertDecision(stuck.id(), stuck.steps() + 1, "somebody else", 2);

        List<BatchOutcome> outcomes = CaseWalk.on(
                clean.dates().readyOn(),
                township(),
                () -> walk.reviews.approveAll(List.of(CaseWalk.key(stuck), CaseWalk.key(clean)), "同意"));

        assertThat(outcomes).map(BatchOutcome::isDone).containsExactly(false, true);
        assertThat(((StepNotAllowed) outcomes.get(0).refusal()).reason()).isEqualTo(Reason.NOT_POSSIBLE_NOW);
        assertThat(current(stuck).stage()).isEqualTo(Stage.VILLAGE_NOTICE);
        assertThat(current(clean).stage()).isEqualTo(Stage.TOWNSHIP_REVIEW);
    }

    @Test
    void evidence_of_another_case_is_not_taken() {
        CaseRecord other = exitAt(aHousehold().stored(), Stage.NOMINATED);
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VERIFIED);
        long foreign = CaseWalk.on(START, second(), () -> walk.paper(village(), other.id(), EvidenceKind.SIGNATURE));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> walk.signedWith(file, START.plusDays(4), foreign));
        assertThat(current(file).stage()).isEqualTo(Stage.VERIFIED);
    }

    @Test
    void a_case_outside_the_area_does_not_exist() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.NOMINATED);
        Actor neighbour = CaseWalk.person("邻旗", Role.COUNTY_OFFICE, "152223");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Acting.as(neighbour, () -> walk.cases.find(file.id())));
        assertThatExceptionOfType(OutOfArea.class)
                .isThrownBy(() -> Acting.as(neighbour, () -> walk.paper(village(), file.id(), EvidenceKind.OTHER)));
    }

    private StepNotAllowed visitOn(CaseRecord file, LocalDate visited, LocalDate today) {
        return refused(() -> CaseWalk.on(
                today,
                township(),
                () -> walk.exits.visit(
                        new RecordExitVisit(CaseWalk.key(file), walk.visit(file, visited, "核查人一", "核查人二")))));
    }

    private StepNotAllowed visitBy(CaseRecord file, String one, String two) {
        return refused(() -> CaseWalk.on(
                START.plusDays(1),
                township(),
                () -> walk.exits.visit(
                        new RecordExitVisit(CaseWalk.key(file), walk.visit(file, START.plusDays(1), one, two)))));
    }

    private void insertDecision(CaseId id, int no, String person, int level) {
        asCounty("""
                INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level,
                    decided_at, decided_on, action, from_stage, to_stage, binds, facts, findings, profile_version)
                VALUES (?, ?, ?, ?, ?, 'x', 'x', 'TOWNSHIP_REVIEWER', ?, now(), now(), 'APPROVE', (SELECT stage FROM reg.case_file WHERE county_code = ? AND serial = ?), 'TOWNSHIP_REVIEW', true, '{}', '[]',
                    'x')""", id.countyCode(), id.serial(), no, village().value(), person, level, id.countyCode(), id.serial());
    }

    private void asCounty(String sql, Object... parameters) {
        Acting.as(
                county(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                running -> jdbc.sql(sql).params(parameters).update()));
    }
}
