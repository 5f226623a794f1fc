package org.jiandang.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.change.check.EventCheck;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a change while it is being told, so that its form says everything at once; {@link ChangeDesk} asks the same again. */
@Service
public class ChangeCheck {

    private final Confirmation confirmation;
    private final Proofs proofs;
    private final HouseholdReading households;
    private final Clock clock;

    ChangeCheck(Confirmation confirmation, Proofs proofs, HouseholdReading households, Clock clock) {
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.households = households;
        this.clock = clock;
    }

    /**
     * All that stands in the way.
     *
     * @param refusals what cannot have happened or cannot be asked for
     * @param findings what the rules would not let pass; none where they were not asked
     */
    public record Objections(List<StepNotAllowed> refusals, Findings findings) {

        public Objections {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * What stands in the way of the change as far as it has been told; nothing is kept.
     *
     * @param papers what the papers are that are not in the register yet
     * @param stored papers that are, by number
     * @param rules whether the rules are asked as well, which need a change that is told to its end
     */
    @Transactional
    public Objections of(
            HouseholdId id, Change change, Collection<EvidenceKind> papers, List<String> stored, boolean rules) {
        HouseholdView household = households.view(id, null);
        Acting.require().mustReach(household.register().village());
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        kinds.addAll(papers);
        kinds.addAll(proofs.kinds(stored));
        List<StepNotAllowed> refusals = EventCheck.of(household, change, LocalDate.now(clock))
                .and(confirmation.admissible(household, change, kinds))
                .all();
        Outcome outcome = rules ? confirmation.preview(id, change) : null;
        return new Objections(
                refusals, outcome instanceof Outcome.Blocked blocked ? blocked.findings() : Findings.none());
    }
}
