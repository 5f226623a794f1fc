package org.jiandang.web.countyexit;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.countyexit.CountyExitDesk;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.procedure.CaseKey;
import org.jiandang.web.casework.StepDesk;
import org.jiandang.web.casework.StepEntries;
import org.jiandang.web.casework.StepKind;
import org.springframework.stereotype.Component;

/** The forms of a county's exit on the page of its case. */
@Component
class CountyExitSteps implements StepDesk {

    private static final Set<StepKind> KINDS = EnumSet.of(StepKind.OPINIONS, StepKind.REPORT);

    private final CountyExitDesk desk;

    CountyExitSteps(CountyExitDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean serves(StepKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void take(StepKind kind, CaseKey key, StepEntries in) {
        if (kind == StepKind.OPINIONS) {
            String found = in.required("opinion");
            if (in.isSound()) {
                desk.reviewOpinions(key, found);
            }
            return;
        }
        String documentNo = in.required("documentNo");
        long document = in.requiredPaper("document", EvidenceKind.REPORT_DOCUMENT);
        if (in.isSound()) {
            desk.report(key, documentNo, document);
        }
    }
}
