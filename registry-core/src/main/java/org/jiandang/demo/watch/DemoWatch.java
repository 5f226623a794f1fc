package org.jiandang.demo.watch;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.story.DrawnSheets;
import org.jiandang.demo.story.Round;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.story.VillageSteps;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.course.AskClearance;
import org.jiandang.monitoring.course.ClearanceDesk;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** A few clues, three watched households, one more on the way, and one whose risk is about to be cleared. */
@Component
public class DemoWatch {

    private static final int LONG_AGO = 260;
    private static final int STABLE_FOR = 200;

    private final DemoClues clues;
    private final WatchRound watches;
    private final ClearanceDesk clearances;
    private final Decided decided;
    private final DrawnSheets papers;

    DemoWatch(DemoClues clues, WatchRound watches, ClearanceDesk clearances, Decided decided, DrawnSheets papers) {
        this.clues = clues;
        this.watches = watches;
        this.clearances = clearances;
        this.decided = decided;
        this.papers = papers;
    }

    /** Tells it of a village. */
    public void tell(Days days, Staff staff, RegionCode place) {
        LocalDate today = days.today();
        Staff.on(today, staff.county(), () -> clues.well(place, days.year(), 1))
                .forEach(row -> recovered(days, staff, row));
        List<Row> low = Staff.on(today, staff.county(), () -> clues.low(place, days.year(), 4));
        low.stream()
                .limit(2)
                .forEach(row -> watches.walk(days, staff, row, today.minusDays(50), WatchKind.UNSTABLE, Stage.WATCHED));
        low.stream()
                .skip(2)
                .limit(1)
                .forEach(row ->
                        watches.walk(days, staff, row, today.minusDays(9), WatchKind.UNSTABLE, Stage.VILLAGE_NOTICE));
        low.stream().skip(3).forEach(row -> Staff.on(today.minusDays(2), staff.first(), () -> clues.seen(row)));
        Staff.on(today.minusDays(1), staff.county(), () -> {
            clues.reported(place, "示例申报人", List.of(WatchRisk.ACCIDENT), "打工时受伤，三个月没有收入");
            return true;
        });
    }

    /** A household above the line that met with sudden trouble and has recovered. */
    private void recovered(Days days, Staff staff, Row row) {
        LocalDate today = days.today();
        CaseRecord watch = watches.walk(days, staff, row, today.minusDays(LONG_AGO), WatchKind.SUDDEN, Stage.WATCHED);
        LocalDate begin = today.minusDays(12);
        CaseRecord asked = Staff.on(
                begin, staff.first(), () -> clearances.ask(new AskClearance(watch.id(), days.year(), "收入恢复并稳定，风险已消除")));
        Round round = Decided.round(days, staff, asked, begin, ClearanceProcedure.TABLE, Stage.TOWNSHIP_REVIEW);
        LocalDate day = begin.plusDays(1);
        round.each(
                round.at(Stage.CLEARANCE_ASKED, Stage.HOME_CHECKED),
                day,
                one -> Staff.on(day, staff.first(), () -> {
                    long proof = papers.store(row.village(), one.id(), EvidenceKind.VISIT_PHOTO);
                    long form = papers.store(row.village(), one.id(), EvidenceKind.SURVEY_FORM);
                    return clearances.check(DemoFindings.recovered(
                            VillageSteps.key(one.file()), day, today.minusDays(STABLE_FOR), proof, form));
                }));
        decided.decide(round, Stage.HOME_CHECKED, Stage.CLEARED, begin.plusDays(2));
    }
}
