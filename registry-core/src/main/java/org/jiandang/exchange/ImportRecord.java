package org.jiandang.exchange;

import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers batches and writes what happens to them into the audit record. */
@Component
class ImportRecord {
    /** So many may be a slip; more are an alarm. */
    private static final int FOREIGN = 10;

    private final Serials serials;
    private final Audit audit;
    private final Alarms alarms;

    ImportRecord(Serials serials, Audit audit, Alarms alarms) {
        this.alarms = alarms;
        this.serials = serials;
        this.audit = audit;
    }

    long nextSerial() {
        return serials.next("import");
    }

    void uploaded(BatchId id, @Nullable String refusal) {
        audit.record(
                refusal == null
                        ? AuditEvent.done("IMPORT_UPLOAD", "import:" + id)
                        : AuditEvent.refused("IMPORT_UPLOAD", "import:" + id, refusal));
    }

    void done(String action, BatchId id) {
        audit.record(AuditEvent.done(action, "import:" + id));
    }

    void done(String action, BatchId id, String detail) {
        audit.record(AuditEvent.done(action, "import:" + id, detail));
    }

    /** Rows of another area: an attempt that is looked at. */
    void foreign(BatchId id, int households) {
        if (households > FOREIGN) {
            alarms.raise(Alarms.Kind.FOREIGN_ROWS, "import:" + id, "households=" + households);
        }
        audit.record(AuditEvent.refused("IMPORT_FOREIGN_ROWS", "import:" + id, "households=" + households));
    }
}
