package org.jiandang.account;

import java.util.List;
import org.jiandang.audit.AuditLog;
import org.jiandang.audit.AuditLog.AuditFilter;
import org.jiandang.audit.AuditLog.AuditLine;
import org.springframework.stereotype.Service;

/**
 * Who reads which events: the audit administrator all, everybody else the own.
 */
@Service
public class AuditReading {

    private final AuditLog log;

    AuditReading(AuditLog log) {
        this.log = log;
    }

    /** Events older than the given id (0 for the newest) that the actor may read. */
    public List<AuditLine> page(AuditFilter filter, long before, int size) {
        Actor actor = Acting.require();
        if (actor.role() == Role.AUDIT_ADMIN) {
            return log.page(filter, before, size);
        }
        return log.page(filter.of(actor.account()), before, size);
    }
}
