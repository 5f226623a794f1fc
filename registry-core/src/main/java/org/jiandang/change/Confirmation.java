package org.jiandang.change;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.change.check.Refusals;
import org.jiandang.change.transfer.Release;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.card.Section;
import org.jiandang.household.entry.AmendGuard;
import org.jiandang.household.entry.FactIsDecided;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.registration.Relocations;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does to the household what a confirmed change says, under the household's own rules. */
@Component
class Confirmation {

    private final CardRevision revision;
    private final HouseholdStanding standing;
    private final Relocations relocations;
    private final Splits splits;
    private final Merges merges;
    private final Release release;
    private final Proofs proofs;
    private final List<AmendGuard> guards;

    Confirmation(
            CardRevision revision,
            HouseholdStanding standing,
            Relocations relocations,
            Splits splits,
            Merges merges,
            Release release,
            Proofs proofs,
            ObjectProvider<AmendGuard> guards) {
        this.revision = revision;
        this.standing = standing;
        this.relocations = relocations;
        this.splits = splits;
        this.merges = merges;
        this.release = release;
        this.proofs = proofs;
        this.guards = guards.orderedStream().toList();
    }

    /** Refuses what cannot even be asked for: a paper is missing, a purpose is no good, a case is running. */
    void mustBeAdmissible(HouseholdView household, Change change, List<String> evidence) {
        admissible(household, change, proofs.kinds(evidence)).throwFirst();
    }

    /** What cannot even be asked for, with papers of these kinds. */
    Refusals admissible(HouseholdView household, Change change, Set<EvidenceKind> papers) {
        HouseholdId id = household.register().id();
        Refusals refusals = new Refusals();
        refusals.of(() -> release.mustNotBeLeaving(id));
        refusals.of(() -> proofs.mustShow(change, papers));
        if (change instanceof Change.HouseholdSplits split) {
            refusals.of(() -> mustRest(id));
            refusals.and(proofs.ofParting(household, split, papers));
        } else if (change instanceof Change.HouseholdMerges merge) {
            refusals.of(() -> mustRest(id));
            refusals.of(() -> mustRest(merge.into()));
            refusals.of(() -> merges.mustMerge(household, merge));
        } else if (change instanceof Change.HouseholdLeavesCounty) {
            refusals.of(() -> mustRest(id));
        }
        return refusals;
    }

    /** The change with what the desk notes of the day it is told. */
    Change noted(Change change) {
        return change instanceof Change.HouseholdMerges merge ? merges.noted(merge) : change;
    }

    /** What would come of it; an end or a move has nothing to judge. */
    Outcome preview(HouseholdId household, Change change) {
        Outcome outcome = revision.preview(household, change.year(), change::applied);
        if (outcome instanceof Outcome.Blocked) {
            return outcome;
        }
        Findings more = change instanceof Change.HouseholdSplits split
                ? splits.judge(household, split)
                : change instanceof Change.HouseholdMerges merge ? merges.judge(household, merge) : null;
        return more == null ? outcome : more.blocks() ? new Outcome.Blocked(more) : new Outcome.Saved(household, more);
    }

    /** The blocks that stand in the way; none when it is done. */
    Findings apply(ChangeRequest request, Change change) {
        HouseholdId household = request.household();
        release.mustNotBeLeaving(household);
        if (change instanceof Change.HouseholdLeavesCounty leaves) {
            revision.hold(household);
            mustRest(household);
            release.send(
                    household, leaves.county(), leaves.on(), request.getId().serial());
            return Findings.none();
        }
        if (change instanceof Change.HouseholdMoves move) {
            move(request, household, move.village());
            return Findings.none();
        }
        if (change instanceof Change.HouseholdEnds end) {
            revision.hold(household);
            mustRest(household);
            standing.close(household, end.on(), end.reason());
            return Findings.none();
        }
        if (change instanceof Change.HouseholdMerges merge) {
            mustRest(household);
            mustRest(merge.into());
            return merges.apply(request.getId(), household, merge);
        }
        if (change instanceof Change.HouseholdSplits split) {
            mustRest(household);
            return splits.apply(request.getId(), household, split);
        }
        Outcome outcome = revision.apply(household, change.year(), "change " + request.getId(), change::applied);
        return outcome instanceof Outcome.Blocked blocked ? blocked.findings() : Findings.none();
    }

    /** A household with a running case does not end, part or leave: the case would go on about nobody. */
    private void mustRest(HouseholdId household) {
        guards.stream()
                .flatMap(guard -> guard.runningCase(household).stream())
                .findFirst()
                .ifPresent(caseNo -> {
                    throw new StepNotAllowed(Reason.CASE_RUNNING, caseNo);
                });
    }

    private void move(ChangeRequest request, HouseholdId household, RegionCode village) {
        Acting.require().mustReach(village);
        if (guards.stream().anyMatch(guard -> guard.isUnderDecision(household))) {
            throw new FactIsDecided(Section.REGISTER);
        }
        relocations.move(household, village);
        request.movedTo(village.value());
    }
}
