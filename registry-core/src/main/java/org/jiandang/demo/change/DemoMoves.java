package org.jiandang.demo.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeLine;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.SplitPurpose;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.springframework.stereotype.Component;

/** Proposes and confirms as whoever acts; what cannot be asked of a household just now is asked of the next one. */
@Component
public class DemoMoves {

    private static final int GROWN_UP = 22;

    private final ChangeDesk desk;
    private final ChangeReading changes;

    DemoMoves(ChangeDesk desk, ChangeReading changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /** The grown-up child who goes, where the household has one and enough who stay. */
    public Optional<Change> split(HouseholdView view, LocalDate on) {
        return view.activeMembers().size() < 4
                ? Optional.empty()
                : view.activeMembers().stream()
                        .filter(member -> isGrownChild(member, on))
                        .findFirst()
                        .map(child -> new Change.HouseholdSplits(
                                SplitPurpose.OWN_FAMILY,
                                Map.of(child.no(), Relation.HEAD),
                                Map.of(),
                                view.contact(),
                                on));
    }

    private static boolean isGrownChild(MemberView member, LocalDate on) {
        Relation relation = member.particulars().relation();
        LocalDate born = member.person().birthDate();
        return (relation == Relation.SON || relation == Relation.DAUGHTER)
                && born != null
                && born.plusYears(GROWN_UP).isBefore(on);
    }

    /** All of one household join the other as relatives of its head. */
    public Change merge(HouseholdView from, HouseholdView into, LocalDate on) {
        Map<Integer, Relation> relations = new HashMap<>();
        from.activeMembers().forEach(member -> relations.put(member.no(), Relation.OTHER_RELATIVE));
        return new Change.HouseholdMerges(into.register().id(), into.register().householdNo(), relations, on);
    }

    /** The request, or none when it is refused. */
    public Optional<ChangeId> propose(
            String key, HouseholdId household, Change change, String note, List<String> papers) {
        boolean busy = changes.ofHousehold(household).stream()
                .map(ChangeLine::stage)
                .anyMatch(stage -> stage != Stage.CONFIRMED);
        if (busy) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(desk.propose(new ProposeChange(key, household, change, note, papers))
                    .id());
        } catch (StepNotAllowed notNow) {
            return Optional.empty();
        }
    }

    /** Takes a step where the request waits for it. */
    public boolean decide(ChangeId id, Stage at, Action action, String opinion) {
        ChangeLine line = changes.view(id).line();
        if (line.stage() == at) {
            desk.decide(new DecideChange(id, line.version(), action, opinion));
        }
        return true;
    }
}
