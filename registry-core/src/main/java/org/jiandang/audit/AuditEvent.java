package org.jiandang.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, read or refused.
 *
 * @param action what, as a constant name, e.g. {@code OPEN_ID_NUMBER}, {@code EXPORT_LEDGER}, {@code SIGN_IN}
 * @param object on what, as a key without personal data, e.g. {@code household:150105-42}
 * @param outcome how it ended
 * @param detail purpose or stated reason, field names or figures; long numbers in it are cut when it is written
 */
public record AuditEvent(
        String action,
        String object,
        Outcome outcome,
        @Nullable String detail) {

    /** How an act ended: done, refused by a rule of the registry, or failed. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public static AuditEvent done(String action, String object) {
        return new AuditEvent(action, object, Outcome.DONE, null);
    }

    public static AuditEvent done(String action, String object, String detail) {
        return new AuditEvent(action, object, Outcome.DONE, detail);
    }

    public static AuditEvent refused(String action, String object, @Nullable String detail) {
        return new AuditEvent(action, object, Outcome.REFUSED, detail);
    }
}
