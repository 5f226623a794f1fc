package org.jiandang.web.casework;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.RecordExitVisit;
import org.jiandang.exit.SignExit;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Visit;
import org.jiandang.procedure.CaseKey;
import org.springframework.stereotype.Component;

/** The forms of a household's exit. */
@Component
class ExitSteps implements StepDesk {

    private static final Set<StepKind> KINDS =
            EnumSet.of(StepKind.VISIT, StepKind.VERIFY, StepKind.SIGN, StepKind.DECLINE, StepKind.CLOSE);

    private final ExitDesk desk;

    ExitSteps(ExitDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean serves(StepKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void take(StepKind kind, CaseKey key, StepEntries in) {
        switch (kind) {
            case VISIT, VERIFY -> visit(kind, key, in);
            case SIGN -> sign(key, in);
            case DECLINE -> decline(key, in);
            case CLOSE -> desk.close(key, in.text("opinion"));
            default -> throw new IllegalArgumentException(kind.key());
        }
    }

    private void visit(StepKind kind, CaseKey key, StepEntries in) {
        Visit visit = Visits.read(in, kind == StepKind.VISIT);
        if (!in.isSound()) {
            return;
        }
        RecordExitVisit command = new RecordExitVisit(key, visit);
        if (kind == StepKind.VISIT) {
            desk.visit(command);
        } else {
            desk.verify(command);
        }
    }

    private void sign(CaseKey key, StepEntries in) {
        String signer = in.required("signer");
        Signature.Way way = in.isDrawn("signature") ? Signature.Way.DRAWN : Signature.Way.SCANNED;
        long paper = in.requiredPaper("signature", EvidenceKind.SIGNATURE);
        if (in.isSound()) {
            desk.sign(new SignExit(key, way, signer, paper));
        }
    }

    private void decline(CaseKey key, StepEntries in) {
        String reason = in.required("opinion");
        if (in.isSound()) {
            desk.decline(key, reason);
        }
    }
}
