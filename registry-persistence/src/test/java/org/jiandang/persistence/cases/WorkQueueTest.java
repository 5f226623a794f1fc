package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.worklist.StageCount;
import org.jiandang.worklist.WorkCursor;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jiandang.worklist.WorkPage;
import org.jiandang.worklist.WorkQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is, until when, in what order. */
class WorkQueueTest extends CaseTest {

    @Autowired
    WorkQueue queue;

    private RegionCode village = RegionCode.of("152222101207");

    @Override
    RegionCode village() {
        return village;
    }

    private List<WorkItem> waiting(LocalDate day, Actor actor) {
        return CaseWalk.on(day, actor, () -> queue.page(new WorkFilter(null, null, village, null), null, 100))
                .items();
    }

    private static List<CaseId> ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::id).toList();
    }

    @Test
    void a_case_waits_for_the_township_from_the_day_after_the_notice() {
        village = RegionCode.of("152222101208");
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();

        assertThat(ids(waiting(ready.minusDays(1), township()))).doesNotContain(file.id());
        assertThat(waiting(ready, township())).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(file.id());
            assertThat(item.actions()).containsExactly(Action.APPROVE, Action.RETURN, Action.REFUSE);
            assertThat(item.action()).isEqualTo(Action.APPROVE);
            assertThat(item.version()).isEqualTo(file.version());
        });
        assertThat(waiting(ready, county())).isEmpty();
    }

    @Test
    void the_author_is_not_asked_to_decide_and_a_colleague_is() {
        village = RegionCode.of("152222101209");
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VISITED);

        assertThat(waiting(START.plusDays(2), first())).isEmpty();
        assertThat(waiting(START.plusDays(2), second())).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(file.id());
            assertThat(item.action()).isEqualTo(Action.APPRAISE);
        });
    }

    @Test
    void who_has_decided_at_another_level_is_not_asked_again() {
        village = RegionCode.of("152222101210");
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        Actor secondAsReviewer = new Actor(
                second().person(),
                "other",
                "乙",
                Role.TOWNSHIP_REVIEWER,
                township().jurisdiction());

        assertThat(waiting(file.dates().readyOn(), secondAsReviewer)).isEmpty();
    }

    @Test
    void pages_follow_one_another_and_the_overdue_come_first() {
        village = RegionCode.of("152222101211");
        List<CaseId> stored = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stored.add(exitAt(aHousehold().stored(), Stage.NOMINATED).id());
        }
        setDue(stored.get(4), LocalDate.of(2018, 10, 1));
        setDue(stored.get(2), LocalDate.of(2018, 12, 1));
        WorkFilter here = new WorkFilter(CaseKind.EXIT, Stage.NOMINATED, village, null);

        List<WorkItem> read = new ArrayList<>();
        WorkCursor after = null;
        do {
            WorkCursor from = after;
            WorkPage page = CaseWalk.on(START, township(), () -> queue.page(here, from, 2));
            read.addAll(page.items());
            after = page.next() == null ? null : WorkCursor.of(page.next().toString());
        } while (after != null);

        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(ids(read)).startsWith(stored.get(4), stored.get(2));
        assertThat(read).map(WorkItem::overdue).containsExactly(true, false, false, false, false);
        assertThat(CaseWalk.on(START, township(), () -> queue.count(here))).isEqualTo(5);
    }

    @Test
    void cases_are_counted_by_stage_and_filtered_by_findings() {
        village = RegionCode.of("152222101212");
        exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        CaseRecord doubtful = exitAt(aHousehold().withHouseGrade("C").stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = doubtful.dates().readyOn();

        List<StageCount> counts =
                CaseWalk.on(ready, township(), () -> queue.stages(new WorkFilter(null, null, village, null)));
        List<WorkItem> withFindings = CaseWalk.on(
                        ready, township(), () -> queue.page(new WorkFilter(null, null, village, true), null, 10))
                .items();

        assertThat(counts).containsExactly(new StageCount(CaseKind.EXIT, Stage.VILLAGE_NOTICE, 2, 0, 1));
        assertThat(ids(withFindings)).containsExactly(doubtful.id());
    }

    private void setDue(CaseId id, LocalDate day) {
        Acting.as(
                county(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> jdbc.sql(
                                        "UPDATE reg.case_file SET due_on = ? WHERE county_code = ? AND serial = ?")
                                .params(day, id.countyCode(), id.serial())
                                .update()));
    }
}
