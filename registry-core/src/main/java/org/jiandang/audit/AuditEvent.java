package org.jiandang.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, read or refused.
 *
 * @param action what, as a constant name, e.g. {@code OPEN_NUMBER}, {@code REQUEST_EXPORT}, {@code SIGN_IN}; its words stand in a bundle
 *     under {@code audit.action.…}, and a code that more than one place goes by is a constant here
 * @param object on what, as a key without personal data, e.g. {@code household:150105-42}
 * @param outcome how it ended
 * @param detail field names, kinds or figures; long numbers in it are cut when it is written
 * @param purpose what the actor said it is for, where that is asked; long numbers in it are cut too
 * @param households keys of the households that were shown, e.g. {@code 150105-42}; one event for a whole list
 */
public record AuditEvent(
        String action,
        String object,
        Outcome outcome,
        @Nullable String detail,
        @Nullable String purpose,
        List<String> households) {

    /** A full number is shown; counted against the day's limit wherever it is recorded. */
    public static final String OPEN_NUMBER = "OPEN_NUMBER";

    public static final String OPEN_EVIDENCE = "OPEN_EVIDENCE";
    public static final String FETCH_EXPORT = "FETCH_EXPORT";
    public static final String IMPORT_ERRORS_DOWNLOAD = "IMPORT_ERRORS_DOWNLOAD";

    /** The acts by which somebody takes a file along. */
    public static final List<String> FILES = List.of(FETCH_EXPORT, OPEN_EVIDENCE, IMPORT_ERRORS_DOWNLOAD);

    public AuditEvent {
        households = List.copyOf(households);
    }

    /** An event without purpose that shows no household. */
    public AuditEvent(String action, String object, Outcome outcome, @Nullable String detail) {
        this(action, object, outcome, detail, null, List.of());
    }

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

    /** The same event with what the actor said it is for. */
    public AuditEvent forPurpose(@Nullable String stated) {
        return new AuditEvent(action, object, outcome, detail, stated, households);
    }

    /** The same event with the households that were shown. */
    public AuditEvent showing(Collection<String> keys) {
        return new AuditEvent(action, object, outcome, detail, purpose, List.copyOf(keys));
    }
}
