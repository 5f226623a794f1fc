package org.jiandang.demo.watch;

import java.time.LocalDate;
import org.jiandang.demo.story.DrawnSheets;
import org.jiandang.demo.story.Round;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.story.VillageSteps;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.monitoring.course.AskClearance;
import org.jiandang.monitoring.course.ClearanceDesk;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.springframework.stereotype.Component;

/** The risk of a watched household is cleared. */
@Component
public class ClearanceRound {

    private final ClearanceDesk clearances;
    private final Decided decided;
    private final DrawnSheets papers;

    ClearanceRound(ClearanceDesk clearances, Decided decided, DrawnSheets papers) {
        this.clearances = clearances;
        this.decided = decided;
        this.papers = papers;
    }

    /**
     * Takes a clearing as far as it is wished.
     *
     * @param watch the case that took the household under watch
     * @param begin the day it is asked for
     * @param stable since when the income is stable
     * @return the case as it stands
     */
    public CaseRecord walk(Days days, Staff staff, CaseRecord watch, LocalDate begin, LocalDate stable, Stage until) {
        CaseRecord asked = Staff.on(
                begin, staff.first(), () -> clearances.ask(new AskClearance(watch.id(), days.year(), "收入恢复并稳定，风险已消除")));
        Round round = Decided.round(days, staff, asked, begin, ClearanceProcedure.TABLE, until);
        LocalDate day = begin.plusDays(1);
        round.each(
                round.at(Stage.CLEARANCE_ASKED, Stage.HOME_CHECKED),
                day,
                one -> Staff.on(day, staff.first(), () -> {
                    long proof = papers.store(watch.village(), one.id(), EvidenceKind.VISIT_PHOTO);
                    long form = papers.store(watch.village(), one.id(), EvidenceKind.SURVEY_FORM);
                    return clearances.check(
                            DemoFindings.recovered(VillageSteps.key(one.file()), day, stable, proof, form));
                }));
        decided.decide(round, Stage.HOME_CHECKED, Stage.CLEARED, begin.plusDays(2));
        return round.walked().get(0).file();
    }
}
