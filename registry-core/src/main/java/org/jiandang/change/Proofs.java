package org.jiandang.change;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiandang.change.check.Refusals;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.household.value.Age;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.springframework.stereotype.Component;

/** Asks for the papers that {@link ChangeTerms} wants of a change. */
@Component
class Proofs {

    /** 老年人权益保障法 第二条: sixty years and older. */
    private static final int OLD = 60;

    private final EvidenceService evidence;

    Proofs(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** What the papers are; one outside the asker's area does not exist. */
    Set<EvidenceKind> kinds(List<String> papers) {
        EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        papers.forEach(paper -> kinds.add(evidence.find(EvidenceId.of(paper)).kind()));
        return kinds;
    }

    /** Refuses unless one of the wanted papers is there, and says which would do. */
    void mustShow(Change change, Set<EvidenceKind> papers) {
        ChangeTerms.Term term = ChangeTerms.of(change);
        if (!Collections.disjoint(papers, term.proofs())) {
            return;
        }
        throw term.isProvenByAny()
                ? new StepNotAllowed(Reason.PAPER_MISSING)
                : new StepNotAllowed(Reason.PROOF_MISSING, new TreeSet<>(term.proofs()));
    }

    /** A split for benefits, one that leaves nobody, and one that leaves the old alone without an agreement (N11). */
    Refusals ofParting(HouseholdView household, Change.HouseholdSplits split, Set<EvidenceKind> papers) {
        Refusals refusals = new Refusals();
        if (split.purpose() == SplitPurpose.BENEFIT) {
            refusals.add(new StepNotAllowed(Reason.PURPOSE_IS_BENEFIT));
        }
        List<MemberView> leaving = part(household, split, true);
        List<MemberView> staying = part(household, split, false);
        if (leaving.isEmpty() || staying.isEmpty()) {
            refusals.add(new StepNotAllowed(Reason.PART_IS_NOBODY));
        } else if ((isOld(leaving, split.on()) || isOld(staying, split.on()))
                && !papers.contains(EvidenceKind.SUPPORT_AGREEMENT)) {
            refusals.add(new StepNotAllowed(Reason.ELDERS_LEFT_ALONE, OLD));
        }
        return refusals;
    }

    private static List<MemberView> part(HouseholdView household, Change.HouseholdSplits split, boolean goes) {
        return household.activeMembers().stream()
                .filter(member -> split.relations().containsKey(member.no()) == goes)
                .toList();
    }

    private static boolean isOld(List<MemberView> part, LocalDate on) {
        return part.stream()
                .allMatch(member -> member.person().birthDate() != null
                        && Age.on(on, member.person().birthDate()) >= OLD);
    }
}
