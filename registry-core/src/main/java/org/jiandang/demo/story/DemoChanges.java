package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;

/** What changes in the home village besides cases: a head dies, a fact proves wrong. */
@Service
class DemoChanges {

    private final ChangeDesk desk;
    private final ChangeReading changes;
    private final HouseholdReading households;
    private final YearIntake intake;
    private final DrawnSheets sheets;

    DemoChanges(
            ChangeDesk desk,
            ChangeReading changes,
            HouseholdReading households,
            YearIntake intake,
            DrawnSheets sheets) {
        this.desk = desk;
        this.changes = changes;
        this.households = households;
        this.intake = intake;
        this.sheets = sheets;
    }

    /** The head of a household has died: the village says so, the township confirms, and the spouse is the head. */
    void headDies(Scene scene, Staff staff, List<Placed> some) {
        LocalDate day = scene.limit().minusDays(25);
        for (HouseholdView view : quiet(scene, staff, some)) {
            Optional<Map<Integer, Relation>> relations = Staff.on(day, staff.first(), () -> underTheSpouse(view));
            if (relations.isPresent()) {
                Proposed proposed = Staff.on(
                        day,
                        staff.first(),
                        () -> desk.propose(new ProposeChange(
                                "demo-head",
                                view.register().id(),
                                new Change.MemberLeaves(
                                        view.register().headNo(), LeaveReason.DEATH, day.minusDays(4), relations.get()),
                                "户主病故，配偶任户主",
                                paper(view, EvidenceKind.DEATH_CERTIFICATE))));
                if (proposed.id() != null) {
                    confirm(scene, staff, proposed);
                    return;
                }
            }
        }
    }

    List<String> paper(HouseholdView view, EvidenceKind kind) {
        RegionCode village = view.register().village();
        return List.of(new EvidenceId(village.countyCode(), sheets.store(village, null, kind)).toString());
    }

    private void confirm(Scene scene, Staff staff, Proposed proposed) {
        Staff.on(scene.limit().minusDays(22), staff.reviewer(), () -> {
            var line = changes.view(Objects.requireNonNull(proposed.id())).line();
            if (line.stage() == Stage.PROPOSED) {
                desk.decide(new DecideChange(line.id(), line.version(), Action.CONFIRM, "已核实死亡证明"));
            }
            return true;
        });
    }

    private Optional<Map<Integer, Relation>> underTheSpouse(HouseholdView view) {
        return view.activeMembers().stream()
                .filter(member -> member.particulars().relation() == Relation.SPOUSE)
                .findFirst()
                .map(spouse -> changes.relationsUnder(view.register().id(), spouse.no()))
                .filter(relations -> relations.values().stream().allMatch(Optional::isPresent))
                .map(relations -> {
                    Map<Integer, Relation> remaining = new LinkedHashMap<>();
                    relations.forEach((no, relation) -> {
                        if (no != view.register().headNo()) {
                            remaining.put(no, relation.orElseThrow());
                        }
                    });
                    return remaining;
                });
    }

    /** A correction that waits for the township. */
    void correction(Scene scene, Staff staff, List<Placed> some) {
        LocalDate day = scene.limit().minusDays(2);
        List<HouseholdView> views = quiet(scene, staff, some);
        if (!views.isEmpty()) {
            HouseholdView view = views.get(views.size() - 1);
            Staff.on(
                    day,
                    staff.second(),
                    () -> desk.propose(new ProposeChange(
                            "demo-family",
                            view.register().id(),
                            new Change.SectionCorrected(
                                    scene.years().open(),
                                    Section.FAMILY,
                                    null,
                                    new Family(true, false, false),
                                    null,
                                    day),
                            "核实为军烈属，原登记有误",
                            paper(view, EvidenceKind.OTHER))));
        }
    }

    /** Households that have left poverty, as they stand; nothing else goes on with most of them. */
    List<HouseholdView> quiet(Scene scene, Staff staff, List<Placed> some) {
        return views(scene, staff, some, HouseholdStatus.EXITED);
    }

    List<HouseholdView> views(Scene scene, Staff staff, List<Placed> some, HouseholdStatus status) {
        int year = scene.years().open();
        return Staff.on(
                scene.limit(),
                staff.county(),
                () -> intake.known(some, year).values().stream()
                        .filter(one -> one.hasYear() && one.status() == status)
                        .map(one -> households.view(one.id(), year))
                        .toList());
    }
}
