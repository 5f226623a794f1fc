package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.HitState;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLineException;
import org.jiandang.screening.RedLines;
import org.jiandang.screening.ResolveRedLine;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection stops one entry's clock and its case only; once settled for the household a new full notice runs. */
class ObjectionTest extends CaseTest {

    @Autowired
    ObjectionDesk objections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RedLines redLines;

    @Override
    RegionCode village() {
        return RegionCode.of("152222100205");
    }

    private CaseRecord appraisedEntry() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2500").stored();
        return walk.appraised(matchedEntry(household), START.plusDays(4), 39);
    }

    private Notice sheetOf(CaseRecord... files) {
        return CaseWalk.on(START.plusDays(5), second(), () -> {
            Notice draft = walk.notices.prepare(new PrepareNotice(
                    village(),
                    CaseKind.IDENTIFICATION,
                    NoticeLevel.VILLAGE,
                    "嘎查公示栏",
                    "苏木扶贫办",
                    List.of(files).stream().map(CaseRecord::id).toList()));
            return walk.notices.post(new PostNotice(
                    draft.id(),
                    draft.version(),
                    walk.paper(village(), null, EvidenceKind.NOTICE_PHOTO),
                    "两委代表",
                    "工作队代表"));
        });
    }

    private Objection object(Notice sheet, int entry, LocalDate day, RedLine line) {
        return CaseWalk.on(
                day, first(), () -> objections.record(new RecordObjection(sheet.id(), entry, null, "户主有小轿车", line)));
    }

    @Test
    void an_anonymous_objection_about_a_car_is_settled_and_the_notice_runs_anew() {
        CaseRecord named = appraisedEntry();
        CaseRecord other = appraisedEntry();
        Notice sheet = sheetOf(named, other);
        LocalDate thirdDay = START.plusDays(8);
        int entry = entryOf(sheet, named);

        Objection objection = object(sheet, entry, thirdDay, RedLine.N2);

        assertThat(current(named).stage()).isEqualTo(Stage.VILLAGE_OBJECTION);
        assertThat(current(named).dates().readyOn()).isNull();
        assertThat(current(other).stage()).isEqualTo(Stage.VILLAGE_NOTICE);
        assertThat(current(other).dates().readyOn()).isEqualTo(periodOf(sheet).earliestDecision());
        SettleObjection unfounded = new SettleObjection("152222", objection.serial(), false, "车辆系三轮生产车", null);
        assertThat(refused(() -> CaseWalk.on(thirdDay, township(), () -> objections.settle(unfounded)))
                        .findings()
                        .codes())
                .containsExactly("V082");
        CaseWalk.on(thirdDay, township(), () -> {
            redLines.resolve(new ResolveRedLine(
                    named.id(),
                    1,
                    false,
                    RedLineException.WORKING_VEHICLE,
                    "农用三轮车，属生产工具",
                    walk.paper(village(), named.id(), EvidenceKind.RED_LINE_PROOF)));
            return objections.settle(unfounded);
        });
        assertThat(current(named).stage()).isEqualTo(Stage.APPRAISED);
        LocalDate reposted = thirdDay.plusDays(1);
        Notice anew = walk.posted(named, NoticeLevel.VILLAGE, reposted);
        assertThat(periodOf(anew).earliestDecision()).isEqualTo(reposted.plusDays(8));
        assertThat(refused(() -> walk.decided(named, township(), Action.APPROVE, reposted.plusDays(7)))
                        .findings()
                        .codes())
                .containsExactly("V080c");
        assertThat(walk.decided(named, township(), Action.APPROVE, reposted.plusDays(8))
                        .stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
    }

    @Test
    void an_objection_that_is_upheld_ends_the_case() {
        CaseRecord file = appraisedEntry();
        Objection objection = object(sheetOf(file), 1, START.plusDays(6), null);

        CaseRecord ended = CaseWalk.on(
                START.plusDays(7),
                township(),
                () -> objections.settle(new SettleObjection("152222", objection.serial(), true, "属实，收入高于标准", null)));

        assertThat(ended.stage()).isEqualTo(Stage.REFUSED);
    }

    @Test
    void the_case_waits_until_the_last_of_several_objections_is_settled() {
        CaseRecord file = appraisedEntry();
        Notice sheet = sheetOf(file);
        Objection one = object(sheet, 1, START.plusDays(6), null);
        Objection two = object(sheet, 1, START.plusDays(6), null);

        CaseRecord half = CaseWalk.on(
                START.plusDays(7),
                township(),
                () -> objections.settle(new SettleObjection("152222", one.serial(), false, "不属实", null)));
        CaseRecord done = CaseWalk.on(
                START.plusDays(7),
                township(),
                () -> objections.settle(new SettleObjection("152222", two.serial(), false, "不属实", null)));

        assertThat(half.stage()).isEqualTo(Stage.VILLAGE_OBJECTION);
        assertThat(done.stage()).isEqualTo(Stage.APPRAISED);
        assertThat(jdbc.sql(
                                "SELECT object FROM reg.audit_event WHERE action = 'SETTLE_OBJECTION' AND object IN (:both) ORDER BY id")
                        .param("both", List.of("objection:152222-" + one.serial(), "objection:152222-" + two.serial()))
                        .query(String.class)
                        .list())
                .as("each by itself on record")
                .containsExactly("objection:152222-" + one.serial(), "objection:152222-" + two.serial());
        assertThat(refused(() -> CaseWalk.on(
                                START.plusDays(7),
                                township(),
                                () -> objections.settle(new SettleObjection("152222", two.serial(), true, "再来", null))))
                        .reason())
                .isEqualTo(Reason.OBJECTION_IS_SETTLED);
    }

    @Test
    void once_settled_a_stopped_entry_takes_objections_on_the_newer_sheet_only() {
        CaseRecord file = appraisedEntry();
        Notice old = sheetOf(file, appraisedEntry());
        int entry = entryOf(old, file);
        LocalDate day = START.plusDays(6);
        settle(object(old, entry, day, null), day, null);

        StepNotAllowed late = refused(() -> object(old, entry, day, null));
        assertThat(late.reason()).isEqualTo(Reason.ENTRY_IS_STOPPED);
        assertThat(late.arguments()).containsExactly(day);

        Notice anew = walk.posted(file, NoticeLevel.VILLAGE, day);
        assertThat(refused(() -> object(old, entry, day.plusDays(1), null)).reason())
                .isEqualTo(Reason.ENTRY_IS_STOPPED);
        Objection second = object(anew, 1, day.plusDays(1), null);
        assertThat(refused(() -> object(old, entry, day.plusDays(1), null)).reason())
                .as("the case waits for the newer sheet")
                .isEqualTo(Reason.ENTRY_IS_STOPPED);
        assertThat(settle(second, day.plusDays(1), null).stage()).isEqualTo(Stage.APPRAISED);
        assertThat(CaseWalk.on(day, township(), () -> objections.ofCase(file.id())))
                .hasSize(2)
                .noneMatch(Objection::isOpen);
    }

    @Test
    void an_objection_is_settled_with_proof_of_its_own_case() {
        CaseRecord file = appraisedEntry();
        CaseRecord other = appraisedEntry();
        LocalDate day = START.plusDays(6);
        Notice sheet = sheetOf(file, other);
        Objection objection = object(sheet, entryOf(sheet, file), day, null);
        long photo = paper(file, EvidenceKind.VISIT_PHOTO);
        long foreign = paper(other, EvidenceKind.OBJECTION_PROOF);
        long loose = paper(null, EvidenceKind.OBJECTION_PROOF);

        assertThat(refused(() -> settle(objection, day, photo)).findings().codes())
                .containsExactly("V080d");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> settle(objection, day, foreign));
        assertThat(current(file).stage()).isEqualTo(Stage.VILLAGE_OBJECTION);
        assertThat(settle(objection, day, loose).stage()).isEqualTo(Stage.APPRAISED);
        assertThat(papersOf(file)).contains(loose).doesNotContain(foreign);
    }

    @Test
    void a_red_line_is_lifted_with_proof_of_its_own_case() {
        CaseRecord file = appraisedEntry();
        CaseRecord other = appraisedEntry();
        LocalDate day = START.plusDays(6);
        Notice sheet = sheetOf(file, other);
        object(sheet, entryOf(sheet, file), day, RedLine.N2);
        long photo = paper(file, EvidenceKind.VISIT_PHOTO);
        long foreign = paper(other, EvidenceKind.RED_LINE_PROOF);
        long loose = paper(null, EvidenceKind.RED_LINE_PROOF);

        assertThat(refused(() -> lift(file, day, photo)).findings().codes()).containsExactly("V080d");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lift(file, day, foreign));
        assertThat(lift(file, day, loose)).isEqualTo(HitState.LIFTED);
        assertThat(papersOf(file)).contains(loose).doesNotContain(foreign);
    }

    private static int entryOf(Notice sheet, CaseRecord file) {
        return sheet.entries().stream()
                .filter(line -> line.caseSerial() == file.id().serial())
                .findFirst()
                .orElseThrow()
                .no();
    }

    private CaseRecord settle(Objection objection, LocalDate day, Long proof) {
        return CaseWalk.on(
                day,
                township(),
                () -> objections.settle(new SettleObjection("152222", objection.serial(), false, "不属实", proof)));
    }

    private HitState lift(CaseRecord file, LocalDate day, Long proof) {
        return CaseWalk.on(day, township(), () -> {
            redLines.resolve(new ResolveRedLine(file.id(), 1, false, RedLineException.WORKING_VEHICLE, "农用三轮车", proof));
            return redLines.ofCase(file.id()).get(0).state();
        });
    }

    private long paper(CaseRecord file, EvidenceKind kind) {
        return CaseWalk.on(START, second(), () -> walk.paper(village(), file == null ? null : file.id(), kind));
    }

    private List<Long> papersOf(CaseRecord file) {
        return CaseWalk.on(
                START,
                second(),
                () -> walk.evidence.ofCase(file.id()).stream()
                        .map(piece -> piece.id().serial())
                        .toList());
    }

    @Test
    @SecurityCase({"T1", "C-16"})
    void the_last_minute_of_the_last_day_still_counts_and_the_next_does_not() {
        Notice sheet = sheetOf(appraisedEntry(), appraisedEntry());
        LocalDate last = periodOf(sheet).last();
        Instant midnight = last.plusDays(1).atStartOfDay(RegistryClock.ZONE).toInstant();

        Objection inTime = RegistryClock.callAt(
                midnight.minusMillis(1),
                () -> Acting.as(
                        first(), () -> objections.record(new RecordObjection(sheet.id(), 1, null, "最后一刻", null))));

        assertThat(inTime.isOpen()).isTrue();
        assertThat(refused(() -> RegistryClock.callAt(
                                midnight,
                                () -> Acting.as(
                                        first(),
                                        () -> objections.record(new RecordObjection(sheet.id(), 2, null, "晚了", null)))))
                        .reason())
                .isEqualTo(Reason.NOTICE_IS_OVER);
    }

    @Test
    @SecurityCase("T9")
    void a_night_in_which_nothing_runs_moves_no_end() {
        Notice sheet = sheetOf(appraisedEntry(), appraisedEntry());
        NoticePeriod before = periodOf(sheet);
        // The end is a date that is compared, never a job that must run: after a start at twenty past midnight it has
        // passed.
        Instant afterwards = before.last()
                .plusDays(1)
                .atTime(0, 20)
                .atZone(RegistryClock.ZONE)
                .toInstant();

        assertThat(refused(() -> RegistryClock.callAt(
                                afterwards,
                                () -> Acting.as(
                                        first(),
                                        () -> objections.record(new RecordObjection(sheet.id(), 1, null, "晚了", null)))))
                        .reason())
                .isEqualTo(Reason.NOTICE_IS_OVER);
        assertThat(RegistryClock.callAt(afterwards, () -> Acting.as(first(), () -> walk.notices.find(sheet.id()))))
                .extracting(CaseTest::periodOf)
                .isEqualTo(before);
        assertThat(before.isOverOn(before.last())).isFalse();
        assertThat(before.isOverOn(before.earliestDecision())).isTrue();
    }
}
