package org.jiandang.persistence.reference;

import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.springframework.stereotype.Component;

/** Records changes of reference data that somebody makes; what comes with the application is known by its file. */
@Component
class ReferenceTrail {

    private final Audit audit;

    ReferenceTrail(Audit audit) {
        this.audit = audit;
    }

    void changed(String action, String object, String detail) {
        Acting.current().ifPresent(actor -> audit.record(AuditEvent.done(action, object, detail)));
    }
}
