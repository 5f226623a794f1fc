package org.jiandang.web.villageexit;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.procedure.CaseKey;
import org.jiandang.villageexit.VillageExitDesk;
import org.jiandang.web.casework.StepDesk;
import org.jiandang.web.casework.StepEntries;
import org.jiandang.web.casework.StepKind;
import org.springframework.stereotype.Component;

/** The forms of a village's exit on the page of its case. */
@Component
class VillageExitSteps implements StepDesk {

    private static final Set<StepKind> KINDS = EnumSet.of(StepKind.SELF_CHECK, StepKind.RECORD_EXIT);

    private final VillageExitDesk desk;

    VillageExitSteps(VillageExitDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean serves(StepKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void take(StepKind kind, CaseKey key, StepEntries in) {
        String opinion = in.required("opinion");
        if (!in.isSound()) {
            return;
        }
        if (kind == StepKind.SELF_CHECK) {
            desk.finishCheck(key, opinion);
        } else {
            desk.recordExit(key, opinion);
        }
    }
}
