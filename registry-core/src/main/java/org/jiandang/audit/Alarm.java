package org.jiandang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it is listed.
 *
 * @param kind what kind
 * @param account the log-in it is about, empty where it is about the registry itself
 * @param object on what
 * @param detail figures
 * @param times how often it was raised
 * @param raisedAt when first
 * @param lastAt when last
 * @param handled how it was handled, if it was
 */
public record Alarm(
        long id,
        Alarms.Kind kind,
        String account,
        String object,
        @Nullable String detail,
        int times,
        Instant raisedAt,
        Instant lastAt,
        @Nullable Handled handled) {

    /** When it was handled, by whom and with what note. */
    public record Handled(Instant at, String person, String note) {}
}
