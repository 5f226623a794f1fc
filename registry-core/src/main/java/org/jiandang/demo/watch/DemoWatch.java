package org.jiandang.demo.watch;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.story.Staff;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.search.MeasureQuery;
import org.springframework.stereotype.Component;

/** A few clues, three watched households, one more on the way, and one whose risk is about to be cleared. */
@Component
public class DemoWatch {

    private static final int LONG_AGO = 260;
    private static final int STABLE_FOR = 200;
    private static final int MOST = 100;

    private final DemoClues clues;
    private final WatchRound watches;
    private final ClearanceRound clearances;
    private final MeasureDesk measures;

    DemoWatch(DemoClues clues, WatchRound watches, ClearanceRound clearances, MeasureDesk measures) {
        this.clues = clues;
        this.watches = watches;
        this.clearances = clearances;
        this.measures = measures;
    }

    /** Tells it of a village. */
    public void tell(Days days, Staff staff, RegionCode place) {
        LocalDate today = days.today();
        Staff.on(today, staff.county(), () -> clues.well(place, days.year(), 1))
                .forEach(row -> recovered(days, staff, row));
        List<Row> low = Staff.on(today, staff.county(), () -> clues.low(place, days.year(), 4));
        low.stream()
                .limit(2)
                .forEach(row -> helped(
                        staff, watches.walk(days, staff, row, today.minusDays(50), WatchKind.UNSTABLE, Stage.WATCHED)));
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

    /** Help begins in the week after the decision; what was noted at an interrupted start is not noted again. */
    private void helped(Staff staff, CaseRecord watch) {
        HouseholdId household =
                new HouseholdId(watch.id().countyCode(), watch.subject().householdSerial());
        LocalDate day = watch.dates().stageSince().plusDays(5);
        Staff.on(day, staff.first(), () -> {
            boolean known =
                    measures
                            .list(new MeasureQuery(watch.village(), MeasureClass.PUBLIC_POST, null, null, null, MOST))
                            .stream()
                            .anyMatch(one -> one.household().equals(household));
            if (!known) {
                measures.record(new RecordMeasure(
                        null,
                        0,
                        household,
                        new MeasureCard(
                                MeasureClass.PUBLIC_POST, "公益性岗位", null, "示例苏木人社所", "1 人", null, null, day, null)));
            }
            return true;
        });
    }

    /** A household above the line that met with sudden trouble and has recovered. */
    private void recovered(Days days, Staff staff, Row row) {
        LocalDate today = days.today();
        CaseRecord watch = watches.walk(days, staff, row, today.minusDays(LONG_AGO), WatchKind.SUDDEN, Stage.WATCHED);
        helped(staff, watch);
        clearances.walk(days, staff, watch, today.minusDays(12), today.minusDays(STABLE_FOR), Stage.TOWNSHIP_REVIEW);
    }
}
