package org.jiandang.objection;

import java.util.List;
import java.util.Optional;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** The objections, each put on record when it comes in and when it is settled, whether or not the case takes a step with it. */
@Component
class RecordedObjections {

    private final Objections objections;
    private final Audit audit;

    RecordedObjections(Objections objections, Audit audit) {
        this.objections = objections;
        this.audit = audit;
    }

    void add(Objection objection) {
        objections.add(objection);
        note("RECORD_OBJECTION", objection);
    }

    Optional<Objection> find(String countyCode, long serial) {
        return objections.find(countyCode, serial);
    }

    List<Objection> ofCase(CaseId id) {
        return objections.ofCase(id);
    }

    List<Objection> inArea(RegionCode area, ObjectionState state, int limit) {
        return objections.inArea(area, state, limit);
    }

    /** Writes the settlement; false when it was settled meanwhile. */
    boolean settle(Objection settled) {
        boolean mine = objections.settle(settled);
        if (mine) {
            note("SETTLE_OBJECTION", settled);
        }
        return mine;
    }

    private void note(String action, Objection objection) {
        String county = objection.village().countyCode();
        audit.record(AuditEvent.done(
                action,
                "objection:" + county + "-" + objection.serial(),
                "case:" + county + "-" + objection.caseSerial() + " " + objection.state()));
    }
}
