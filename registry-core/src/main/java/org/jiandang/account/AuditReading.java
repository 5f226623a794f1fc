package org.jiandang.account;

import java.util.List;
import org.jiandang.audit.AuditLog;
import org.jiandang.audit.AuditLog.AuditFilter;
import org.jiandang.audit.AuditLog.AuditLine;
import org.jiandang.audit.AuditLog.Reach;
import org.springframework.stereotype.Service;

/**
 * Who reads which events: the audit administrator all; the security administrator the own and the audit administrator's, since nobody checks
 * himself; the auditor the own and those about cases of the counties assigned; everybody else the own.
 */
@Service
public class AuditReading {

    private static final int COUNTY = 6;

    private final AuditLog log;

    AuditReading(AuditLog log) {
        this.log = log;
    }

    /** Events older than the given id (0 for the newest) that the actor may read. */
    public List<AuditLine> page(AuditFilter filter, long before, int size) {
        return log.page(filter, reach(Acting.require()), before, size);
    }

    private static Reach reach(Actor actor) {
        String prefix = actor.jurisdiction().prefix();
        return switch (actor.role()) {
            case AUDIT_ADMIN -> new Reach("", null, null);
            case SECURITY_ADMIN -> new Reach(actor.account(), Role.AUDIT_ADMIN.name(), null);
            case AUDITOR -> new Reach(actor.account(), null, prefix.length() <= COUNTY ? "case:" + prefix : null);
            default -> new Reach(actor.account(), null, null);
        };
    }
}
