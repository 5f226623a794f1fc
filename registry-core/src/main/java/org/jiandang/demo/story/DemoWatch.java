package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.demo.watch.DemoClues;
import org.jiandang.demo.watch.DemoFindings;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.course.AskClearance;
import org.jiandang.monitoring.course.ClearanceDesk;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.monitoring.course.CompareData;
import org.jiandang.monitoring.course.OpenWatch;
import org.jiandang.monitoring.course.WatchDesk;
import org.jiandang.monitoring.course.WatchProcedure;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** A few clues, three watched households, one more on the way, and one whose risk is about to be cleared. */
@Component
class DemoWatch {

    private static final int LONG_AGO = 260;
    private static final int STABLE_FOR = 200;

    private final DemoClues clues;
    private final WatchDesk watches;
    private final ClearanceDesk clearances;
    private final VillageSteps village;
    private final OfficeSteps offices;
    private final DrawnSheets papers;

    DemoWatch(
            DemoClues clues,
            WatchDesk watches,
            ClearanceDesk clearances,
            VillageSteps village,
            OfficeSteps offices,
            DrawnSheets papers) {
        this.clues = clues;
        this.watches = watches;
        this.clearances = clearances;
        this.village = village;
        this.offices = offices;
        this.papers = papers;
    }

    void tell(Scene scene, Staff staff, RegionCode place) {
        int year = scene.years().open();
        LocalDate today = scene.years().today();
        struck(scene, staff, place, year, today);
        List<Row> low = Staff.on(today, staff.county(), () -> clues.low(place, year, 4));
        low.stream()
                .limit(2)
                .forEach(row -> watched(scene, staff, row, today.minusDays(50), WatchKind.UNSTABLE, Stage.WATCHED));
        low.stream()
                .skip(2)
                .limit(1)
                .forEach(row ->
                        watched(scene, staff, row, today.minusDays(9), WatchKind.UNSTABLE, Stage.VILLAGE_NOTICE));
        low.stream().skip(3).forEach(row -> Staff.on(today.minusDays(2), staff.first(), () -> seen(row)));
        Staff.on(today.minusDays(1), staff.county(), () -> {
            clues.reported(place, "示例申报人", List.of(WatchRisk.ACCIDENT), "打工时受伤，三个月没有收入");
            return true;
        });
    }

    /** A household above the line that met with sudden trouble and has recovered. */
    private void struck(Scene scene, Staff staff, RegionCode place, int year, LocalDate today) {
        for (Row row : Staff.on(today, staff.county(), () -> clues.well(place, year, 1))) {
            CaseRecord watch = watched(scene, staff, row, today.minusDays(LONG_AGO), WatchKind.SUDDEN, Stage.WATCHED);
            LocalDate begin = today.minusDays(12);
            CaseRecord asked = Staff.on(
                    begin, staff.first(), () -> clearances.ask(new AskClearance(watch.id(), year, "收入恢复并稳定，风险已消除")));
            Round round = round(scene, staff, asked, begin, ClearanceProcedure.TABLE, Stage.TOWNSHIP_REVIEW);
            LocalDate day = begin.plusDays(1);
            round.each(
                    round.at(Stage.CLEARANCE_ASKED, Stage.HOME_CHECKED),
                    day,
                    one -> Staff.on(day, staff.first(), () -> {
                        long proof = papers.store(place, one.id(), EvidenceKind.VISIT_PHOTO);
                        long form = papers.store(place, one.id(), EvidenceKind.SURVEY_FORM);
                        return clearances.check(DemoFindings.recovered(
                                VillageSteps.key(one.file()), day, today.minusDays(STABLE_FOR), proof, form));
                    }));
            decided(round, staff, Stage.HOME_CHECKED, Stage.CLEARED, begin);
        }
    }

    private CaseRecord watched(Scene scene, Staff staff, Row row, LocalDate begin, WatchKind kind, Stage until) {
        int year = scene.years().open();
        CaseRecord opened = Staff.on(begin, staff.first(), () -> {
            Clue clue = seen(row);
            return watches.open(new OpenWatch(clue.id(), clue.version(), year, "情况属实，受理"));
        });
        Round round = round(scene, staff, opened, begin, WatchProcedure.TABLE, until);
        LocalDate visited = begin.plusDays(1);
        round.each(
                round.at(Stage.TAKEN_UP, Stage.HOME_CHECKED),
                visited,
                one -> Staff.on(visited, staff.first(), () -> {
                    List<Long> both = List.of(
                            papers.store(row.village(), one.id(), EvidenceKind.SURVEY_FORM),
                            papers.store(row.village(), one.id(), EvidenceKind.AUTHORISATION));
                    return watches.checkHome(
                            DemoFindings.home(VillageSteps.key(one.file()), visited, kind == WatchKind.SUDDEN, both));
                }));
        LocalDate compared = begin.plusDays(2);
        round.each(
                round.at(Stage.HOME_CHECKED, Stage.MATCHED),
                compared,
                one -> Staff.on(
                        compared,
                        staff.second(),
                        () -> watches.compare(
                                new CompareData(VillageSteps.key(one.file()), kind, "与公安、医保、住建比对，情况一致", List.of()))));
        decided(round, staff, Stage.MATCHED, Stage.WATCHED, begin.plusDays(1));
        return round.walked().get(0).file();
    }

    private Clue seen(Row row) {
        return clues.seen(row, List.of(WatchRisk.ILLNESS), "走访发现家中有人住院，收入减少");
    }

    private static Round round(
            Scene scene, Staff staff, CaseRecord file, LocalDate begin, Procedure table, Stage until) {
        Walked one = new Walked(
                new Wish(new HouseholdId(file.id().countyCode(), file.subject().householdSerial()), until, Turn.NONE),
                file);
        return new Round(staff, file.village(), file.kind(), file.year(), begin, scene.limit(), table, List.of(one));
    }

    /** Meeting, sheet, township and county, as far as the case shall come. */
    private void decided(Round round, Staff staff, Stage from, Stage end, LocalDate begin) {
        village.appraise(round, round.at(from, Stage.APPRAISED), begin.plusDays(2));
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.APPRAISED, Stage.VILLAGE_NOTICE), begin.plusDays(3));
        offices.approveAfterNotice(round, round.at(Stage.VILLAGE_NOTICE, Stage.TOWNSHIP_REVIEW), staff.reviewer());
        for (Walked one : round.at(Stage.TOWNSHIP_REVIEW, end)) {
            LocalDate day = one.file().dates().stageSince().plusDays(1);
            round.each(List.of(one), day, file -> offices.decide(file, staff.county(), day, Action.APPROVE, "同意纳入监测"));
        }
    }
}
