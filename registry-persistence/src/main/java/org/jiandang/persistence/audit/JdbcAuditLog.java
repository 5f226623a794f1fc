package org.jiandang.persistence.audit;

import java.util.List;
import org.jiandang.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads {@code audit_event}, newest first. */
@Component
@Transactional(readOnly = true)
class JdbcAuditLog implements AuditLog {

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditLine> page(AuditFilter filter, long before, int size) {
        return jdbc.sql("""
                SELECT id, at, account, role, action, object, outcome, detail, address FROM audit_event
                WHERE (:before = 0 OR id < :before)
                  AND (:account = '' OR account = :account)
                  AND (:action = '' OR action = :action)
                  AND (:object = '' OR starts_with(object, :object))
                  AND (:outcome = '' OR outcome = :outcome)
                ORDER BY id DESC LIMIT :size""")
                .param("before", before)
                .param("account", filter.account())
                .param("action", filter.action())
                .param("object", filter.object())
                .param("outcome", filter.outcome())
                .param("size", size)
                .query((row, n) -> new AuditLine(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("outcome"),
                        row.getString("detail"),
                        row.getString("address")))
                .list();
    }
}
