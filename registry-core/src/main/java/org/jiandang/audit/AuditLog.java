package org.jiandang.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit record, newest first. Who may read whose events is decided above it. */
public interface AuditLog {

    /** Events older than the given id (0 for the newest), at most {@code size}. */
    List<AuditLine> page(AuditFilter filter, long before, int size);

    /**
     * What to look for; an empty text looks for nothing.
     *
     * @param account a log-in
     * @param action an action
     * @param object the beginning of an object's key
     * @param outcome an outcome
     */
    record AuditFilter(String account, String action, String object, String outcome) {

        public AuditFilter of(String onlyAccount) {
            return new AuditFilter(onlyAccount, action, object, outcome);
        }
    }

    /**
     * One event as it was recorded.
     *
     * @param id its number
     * @param at when
     * @param account by which log-in, none before signing in
     * @param role with which role
     * @param action what
     * @param object on what
     * @param outcome how it ended
     * @param detail purpose, field names or figures
     * @param address from where
     */
    record AuditLine(
            long id,
            Instant at,
            @Nullable String account,
            @Nullable String role,
            String action,
            String object,
            String outcome,
            @Nullable String detail,
            @Nullable String address) {}
}
