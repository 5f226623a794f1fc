package org.jiandang.persistence.demo;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.ChangeTerms;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.demo.story.Staff;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.persistence.demo.OwnBooks.Kept;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.testing.Papers;
import org.springframework.stereotype.Component;

/** Changes of households: proposed by the village with their papers, confirmed by the offices above. */
@Component
class ChangesInYear {

    private final ChangeDesk desk;
    private final ChangeReading requests;
    private final HouseholdReading households;
    private final Papers papers;

    ChangesInYear(ChangeDesk desk, ChangeReading requests, HouseholdReading households, Papers papers) {
        this.desk = desk;
        this.requests = requests;
        this.households = households;
        this.papers = papers;
    }

    static Staff staff(Kept at) {
        return Staff.invented(at.village().code());
    }

    HouseholdView view(HouseholdId id, Kept at, LocalDate day) {
        return Simulation.on(day, staff(at).county(), () -> households.view(id, null));
    }

    /** The first who is not the head. */
    static Optional<MemberView> heir(HouseholdView view) {
        return view.activeMembers().stream()
                .filter(member -> member.no() != view.register().headNo())
                .findFirst();
    }

    /** Everybody's relation under a new head. */
    Map<Integer, Relation> under(HouseholdView view, Kept at, LocalDate day, int head) {
        Map<Integer, Relation> relations = new TreeMap<>();
        Simulation.on(
                        day,
                        staff(at).county(),
                        () -> requests.relationsUnder(view.register().id(), head))
                .forEach((no, relation) -> relations.put(no, relation.orElse(Relation.OTHER_RELATIVE)));
        return relations;
    }

    static org.jiandang.household.MemberCard somebody() {
        return org.jiandang.testing.Cards.of(aHousehold().of(3)).members().get(2);
    }

    /** The household that came of a split. */
    HouseholdId parted(HouseholdId from, Kept at, LocalDate day) {
        return Simulation.on(day, staff(at).county(), () -> requests.links(from)).stream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .other();
    }

    /** Whether it was confirmed; what is refused has changed nothing. */
    boolean applied(HouseholdId id, Kept at, LocalDate day, Change change) {
        Staff staff = staff(at);
        boolean ofTownship =
                ChangeTerms.proposer(change.getClass().getSimpleName()) == org.jiandang.account.Role.TOWNSHIP_REVIEWER;
        try {
            Proposed proposed = Simulation.on(day, ofTownship ? staff.reviewer() : staff.first(), () -> {
                List<String> proof = new ArrayList<>(papers.proving(at.village().code(), change));
                proof.add(papers.of(at.village().code(), EvidenceKind.SUPPORT_AGREEMENT));
                return desk.propose(new ProposeChange(UUID.randomUUID().toString(), id, change, null, proof));
            });
            if (proposed.id() == null) {
                return false;
            }
            boolean far = ChangeTerms.of(change).approval() == Level.COUNTY;
            if (far && !ofTownship) {
                decide(proposed, day.plusDays(1), staff.reviewer(), Action.APPROVE);
            }
            Actor last = far ? staff.county() : staff.reviewer();
            decide(proposed, day.plusDays(2), last, Action.CONFIRM);
            return Simulation.on(day.plusDays(2), last, () -> requests.view(Objects.requireNonNull(proposed.id())))
                            .line()
                            .stage()
                    == Stage.CONFIRMED;
        } catch (StepNotAllowed refused) {
            return false;
        }
    }

    private void decide(Proposed proposed, LocalDate day, Actor actor, Action action) {
        Simulation.on(day, actor, () -> {
            var id = Objects.requireNonNull(proposed.id());
            desk.decide(new DecideChange(id, requests.view(id).line().version(), action, "经核实属实"));
            return true;
        });
    }
}
