package org.jiandang.round;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.springframework.stereotype.Component;

/** The day of what is done to a round, and its place on the audit record. */
@Component
class RoundRecord {

    private final RegistryClock clock;
    private final Audit audit;

    RoundRecord(RegistryClock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    LocalDate today() {
        return clock.today();
    }

    Instant now() {
        return clock.instant();
    }

    void done(String action, String object, String detail) {
        audit.record(AuditEvent.done(action, object, detail));
    }
}
