package org.jiandang.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.springframework.stereotype.Component;

/** Asks for the papers that {@link ChangeTerms} wants of a change. */
@Component
class Proofs {

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
    void mustShow(Change change, List<String> papers) {
        ChangeTerms.Term term = ChangeTerms.of(change);
        if (!Collections.disjoint(kinds(papers), term.proofs())) {
            return;
        }
        throw term.isProvenByAny()
                ? new StepNotAllowed(Reason.PAPER_MISSING)
                : new StepNotAllowed(Reason.PROOF_MISSING, new TreeSet<>(term.proofs()));
    }
}
