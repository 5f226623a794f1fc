package org.jiandang.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads {@code audit_event}, newest first. */
@Component
@Transactional(readOnly = true)
class JdbcAuditLog implements AuditLog {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String LINE = "SELECT id, at, account, role, action, object, outcome, detail, purpose,"
            + " coalesce(cardinality(shown), 0) AS households, address FROM reg.audit_event ";

    private static final String PAGE = """
            WHERE (:before = 0 OR id < :before)
              AND (:own = '' OR account = :own OR role = :role OR starts_with(object, :cases))
              AND (:account = '' OR account = :account)
              AND (:action = '' OR action = :action OR right(:action, 1) = '_' AND starts_with(action, :action))
              AND (:object = '' OR starts_with(object, :object))
              AND (:outcome = '' OR outcome = :outcome)
              AND (CAST(:from AS timestamptz) IS NULL OR at >= :from) AND (CAST(:until AS timestamptz) IS NULL OR at < :until)
            ORDER BY id DESC LIMIT :size""";

    private static final String OF_PERSON =
            " person = (SELECT person FROM reg.account WHERE login = :account) AND at >= :from AND at < :to ";

    /** The line of the rest keeps the totals those of the record. */
    private static final String USES = """
            WITH uses AS (
                SELECT account, action, purpose, count(*) AS events, count(*) FILTER (WHERE outcome = 'REFUSED') AS refused,
                       coalesce(sum(cardinality(shown)), 0) AS households,
                       row_number() OVER (ORDER BY account NULLS LAST, action, purpose NULLS FIRST) AS place
                FROM reg.audit_event WHERE at >= :from AND at < :to AND (:account = '' OR account = :account)
                GROUP BY account, action, purpose)
            SELECT account, action, purpose, events, refused, households, place FROM uses WHERE place <= :size
            UNION ALL
            SELECT NULL, NULL, NULL, sum(events), sum(refused), sum(households), NULL FROM uses WHERE place > :size HAVING count(*) > 0
            ORDER BY place""";

    private static final String SEEN =
            "WITH pages AS (SELECT at, action, unnest(shown) AS key FROM reg.audit_event WHERE" + OF_PERSON + """
            AND shown IS NOT NULL)
            SELECT key, min(at) AS first, max(at) AS last, count(*) AS times, bool_or(starts_with(action, 'VIEW_')) AS single,
                   bool_or(action = :reveal) AS revealed
            FROM pages WHERE key > :after GROUP BY key ORDER BY key LIMIT :size""";

    private static final String SEEN_COUNT =
            "SELECT count(DISTINCT key), count(DISTINCT id) FROM (SELECT id, unnest(shown) AS key FROM reg.audit_event WHERE"
                    + OF_PERSON + ") pages";

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuditLine> page(AuditFilter filter, Reach reach, long before, int size) {
        LocalDate until = filter.until();
        return jdbc.sql(LINE + PAGE)
                .param("before", before)
                .param("own", reach.account())
                .param("role", reach.role())
                .param("cases", reach.cases())
                .param("account", filter.account())
                .param("action", filter.action())
                .param("object", filter.object())
                .param("outcome", filter.outcome())
                .param("from", beginning(filter.from()), java.sql.Types.TIMESTAMP)
                .param("until", beginning(until == null ? null : until.plusDays(1)), java.sql.Types.TIMESTAMP)
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    @Override
    public List<Use> uses(String account, Instant from, Instant to, int size) {
        return jdbc.sql(USES)
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("size", size)
                .query((row, n) -> new Use(
                        row.getString("account"),
                        row.getString("action"),
                        row.getString("purpose"),
                        row.getLong("events"),
                        row.getLong("refused"),
                        row.getLong("households")))
                .list();
    }

    @Override
    public List<Seen> seen(String account, Instant from, Instant to, String after, int size) {
        return jdbc.sql(SEEN)
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("reveal", AuditEvent.OPEN_NUMBER)
                .param("after", after.isEmpty() ? 0L : HouseholdKeys.number(after))
                .param("size", size)
                .query((row, n) -> new Seen(
                        HouseholdKeys.key(row.getLong("key")),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant(),
                        row.getLong("times"),
                        row.getBoolean("single"),
                        row.getBoolean("revealed")))
                .list();
    }

    @Override
    public SeenCount seenCount(String account, Instant from, Instant to) {
        return jdbc.sql(SEEN_COUNT)
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new SeenCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    @Override
    public List<AuditLine> files(String account, Instant from, Instant to, int size) {
        return jdbc.sql(LINE + "WHERE" + OF_PERSON + "AND action IN (:files)" + " ORDER BY id DESC LIMIT :size")
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("files", AuditEvent.FILES)
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("account"),
                row.getString("role"),
                row.getString("action"),
                row.getString("object"),
                row.getString("outcome"),
                row.getString("detail"),
                row.getString("purpose"),
                row.getInt("households"),
                row.getString("address"));
    }

    private static @Nullable Timestamp beginning(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(CHINA).toInstant());
    }
}
