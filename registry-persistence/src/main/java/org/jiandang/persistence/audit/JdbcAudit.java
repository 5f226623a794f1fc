package org.jiandang.persistence.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Allowances;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.NumbersInText;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes audit events. Joins the running transaction, so an act and its record stand or fall together. Where the request came from is
 * read from the logging context, which the web fills: {@code address}, {@code session} (a hash) and {@code request}.
 */
@Component
final class JdbcAudit implements Audit {

    private static final Pattern LONG_NUMBER =
            Pattern.compile("([0-9\\uFF10-\\uFF19]{6})[0-9\\uFF10-\\uFF19]{8,}[0-9Xx]*");

    private static final int LONGEST = 300;

    private static final String INSERT = """
            INSERT INTO audit_event (at, person, account, role, jurisdiction, action, object, outcome, detail, purpose, shown, address,
                session_hash, request_id)
            VALUES (:at, :person, :account, :role, :jurisdiction, :action, :object, :outcome, :detail, :purpose, :shown::bigint[], :address,
                :session, :request)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Allowances allowances;

    JdbcAudit(JdbcClient jdbc, Clock clock, Allowances allowances) {
        this.allowances = allowances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(AuditEvent event) {
        Optional<Actor> actor = Acting.current();
        if (AuditEvent.OPEN_NUMBER.equals(event.action())
                && event.outcome() == AuditEvent.Outcome.DONE
                && actor.isPresent()) {
            // here, so that no number is shown by any way without being counted
            allowances.use(Allowances.Kind.REVEAL);
        }
        jdbc.sql(INSERT)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", actor.map(Actor::person).orElse(null))
                .param("account", actor.map(Actor::account).orElse(null))
                .param("role", actor.map(a -> a.role().name()).orElse(null))
                .param("jurisdiction", actor.map(a -> a.jurisdiction().prefix()).orElse(null))
                .param("action", event.action())
                .param("object", shortened(withoutNumbers(event.object())))
                .param("outcome", event.outcome().name())
                .param("detail", withoutNumbers(event.detail()))
                .param("purpose", withoutNumbers(event.purpose()))
                .param("shown", event.households().isEmpty() ? null : HouseholdKeys.array(event.households()))
                .param("address", MDC.get("address"))
                .param("session", MDC.get("session"))
                .param("request", MDC.get("request"))
                .update();
    }

    /** An object may be an address that somebody typed. */
    private static String shortened(@Nullable String object) {
        String known = object == null ? "" : object;
        return known.substring(
                0, known.offsetByCodePoints(0, Math.min(LONGEST, known.codePointCount(0, known.length()))));
    }

    /** A stated reason is free text: whoever writes a number of a person into it, or any long one, leaves only its beginning here. */
    static @Nullable String withoutNumbers(@Nullable String detail) {
        return detail == null
                ? null
                : LONG_NUMBER.matcher(NumbersInText.masked(detail)).replaceAll("$1****");
    }
}
