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
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.course.CompareData;
import org.jiandang.monitoring.course.OpenWatch;
import org.jiandang.monitoring.course.WatchDesk;
import org.jiandang.monitoring.course.WatchProcedure;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.springframework.stereotype.Component;

/** A household comes under watch. */
@Component
public class WatchRound {

    private final DemoClues clues;
    private final WatchDesk watches;
    private final Decided decided;
    private final DrawnSheets papers;

    WatchRound(DemoClues clues, WatchDesk watches, Decided decided, DrawnSheets papers) {
        this.clues = clues;
        this.watches = watches;
        this.decided = decided;
        this.papers = papers;
    }

    CaseRecord walk(Days days, Staff staff, Row row, LocalDate begin, WatchKind kind, Stage until) {
        return walk(days, staff, Staff.on(begin, staff.first(), () -> clues.seen(row)), begin, kind, until);
    }

    /**
     * Follows a clue whose household is known, as far as it is wished.
     *
     * @param begin the day the clue is taken up
     * @return the case as it stands
     */
    public CaseRecord walk(Days days, Staff staff, Clue clue, LocalDate begin, WatchKind kind, Stage until) {
        CaseRecord opened = Staff.on(
                begin,
                staff.first(),
                () -> watches.open(new OpenWatch(clue.id(), clue.version(), days.year(), "情况属实，受理")));
        Round round = Decided.round(days, staff, opened, begin, WatchProcedure.TABLE, until);
        LocalDate visited = begin.plusDays(1);
        round.each(
                round.at(Stage.TAKEN_UP, Stage.HOME_CHECKED),
                visited,
                one -> Staff.on(visited, staff.first(), () -> {
                    List<Long> both = List.of(
                            papers.store(clue.village(), one.id(), EvidenceKind.SURVEY_FORM),
                            papers.store(clue.village(), one.id(), EvidenceKind.AUTHORISATION));
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
        decided.decide(round, Stage.MATCHED, Stage.WATCHED, begin.plusDays(3));
        return round.walked().get(0).file();
    }
}
