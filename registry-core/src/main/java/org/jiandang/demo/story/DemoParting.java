package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeId;
import org.jiandang.demo.change.DemoMoves;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.SurveyService;
import org.jiandang.household.entry.YearAlreadyOpen;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;

/** Households that part, are joined, or go to another county; and surveys that are begun and not finished. */
@Service
class DemoParting {

    private final DemoChanges changes;
    private final DemoMoves moves;
    private final SurveyService surveys;
    private final YearIntake intake;

    DemoParting(DemoChanges changes, DemoMoves moves, SurveyService surveys, YearIntake intake) {
        this.surveys = surveys;
        this.intake = intake;
        this.changes = changes;
        this.moves = moves;
    }

    /** A grown-up child has parted; another household waits to be joined to its neighbour. */
    void partAndJoin(Scene scene, Staff staff, List<Placed> some) {
        LocalDate day = scene.limit().minusDays(16);
        List<HouseholdView> views = changes.quiet(scene, staff, some);
        views.stream()
                .flatMap(view -> moves.split(view, day.minusDays(5)).stream()
                        .flatMap(
                                split -> asked("demo-split", day, staff.first(), view, split, "子女成家，已在派出所分户").stream()))
                .findFirst()
                .ifPresent(id -> Staff.on(
                        day.plusDays(2),
                        staff.reviewer(),
                        () -> moves.decide(id, Stage.PROPOSED, Action.CONFIRM, "已核实户口簿，同意分户")));
        LocalDate later = scene.limit().minusDays(1);
        views.stream()
                .flatMap(into -> views.stream()
                        .filter(from -> from != into && from.activeMembers().size() <= 3)
                        .limit(2)
                        .flatMap(from -> asked(
                                "demo-merge",
                                later,
                                staff.reviewer(),
                                from,
                                moves.merge(from, into, later.minusDays(2)),
                                "随亲属共同生活，户口已迁入")
                                .stream()))
                .findFirst();
    }

    /** A household has been released to another county and waits to be accepted there. */
    void leave(Scene scene, Staff staff, List<HouseholdView> some, RegionCode to) {
        LocalDate day = scene.limit().minusDays(6);
        some.stream()
                .flatMap(view -> asked(
                        "demo-transfer-" + to.countyCode(),
                        day,
                        staff.first(),
                        view,
                        new Change.HouseholdLeavesCounty(to, day.minusDays(3)),
                        "举家随子女迁居，户口已迁出")
                        .stream())
                .findFirst()
                .ifPresent(id -> {
                    Staff.on(
                            day.plusDays(1),
                            staff.reviewer(),
                            () -> moves.decide(id, Stage.PROPOSED, Action.APPROVE, "户口迁移证明属实"));
                    Staff.on(
                            day.plusDays(2),
                            staff.county(),
                            () -> moves.decide(id, Stage.TOWNSHIP_REVIEW, Action.CONFIRM, "同意迁出"));
                });
    }

    private Optional<ChangeId> asked(
            String key, LocalDate day, Actor author, HouseholdView view, Change change, String note) {
        return Staff.on(
                day,
                author,
                () -> moves.propose(
                        key, view.register().id(), change, note, changes.paper(view, EvidenceKind.POLICE_PROOF)));
    }

    /** Opens the year's record of households that the intake has left out; their income is asked by the work list. */
    void survey(Scene scene, Staff staff, List<Placed> some) {
        int year = scene.years().open();
        LocalDate day = scene.limit().minusDays(3);
        Map<String, Registered> known = Staff.on(day, staff.county(), () -> intake.known(some, year));
        for (Registered one : known.values()) {
            if (!one.hasYear() && one.status().isActive()) {
                Staff.on(day, staff.first(), () -> opened(one.id(), year, day));
            }
        }
    }

    private boolean opened(HouseholdId id, int year, LocalDate day) {
        try {
            surveys.open(id, year, day);
            return true;
        } catch (YearAlreadyOpen before) {
            return false;
        }
    }
}
