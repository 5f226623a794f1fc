package org.jiandang.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Alarm;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms in {@code audit_alarm}, and a line of the log for each. */
@Component
class TableAlarms implements Alarms {

    private static final Logger LOG = LoggerFactory.getLogger("audit.alarm");

    private static final String RAISE = """
            INSERT INTO reg.audit_alarm AS a (kind, person, account, object, detail, raised_at, last_at)
            VALUES (:kind, :person, :account, :object, :detail, :now, :now)
            ON CONFLICT (kind, person, account, object) WHERE handled_at IS NULL
            DO UPDATE SET times = a.times + 1, last_at = excluded.last_at, detail = excluded.detail""";

    private static final String PAGE = """
            SELECT * FROM reg.audit_alarm
            WHERE (:before = 0 OR id < :before) AND (NOT :open OR handled_at IS NULL) ORDER BY id DESC LIMIT :size""";

    private static final String HANDLE = """
            UPDATE reg.audit_alarm SET handled_at = :now, handled_by = :person, note = :note
            WHERE id = :id AND handled_at IS NULL AND person <> :person""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    TableAlarms(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setName(Audit.TRANSACTION);
    }

    @Override
    public void raise(Kind kind, String object, @Nullable String detail) {
        Optional<Actor> actor = Acting.current();
        LOG.warn("{} {} {} {}", kind, actor.map(Actor::account).orElse("-"), object, detail);
        apart.executeWithoutResult(status -> jdbc.sql(RAISE)
                .param("kind", kind.name())
                .param("person", actor.map(Actor::person).orElse(""))
                .param("account", actor.map(Actor::account).orElse(""))
                .param("object", object)
                .param("detail", detail)
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> page(boolean openOnly, long before, int size) {
        return jdbc.sql(PAGE)
                .param("open", openOnly)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> alarm(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int open() {
        return jdbc.sql("SELECT count(*) FROM reg.audit_alarm WHERE handled_at IS NULL")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public boolean handle(long id, String person, String note) {
        return jdbc.sql(HANDLE)
                        .param("id", id)
                        .param("person", person)
                        .param("note", note)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        Timestamp handled = row.getTimestamp("handled_at");
        return new Alarm(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getString("object"),
                row.getString("detail"),
                row.getInt("times"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                handled == null
                        ? null
                        : new Alarm.Handled(handled.toInstant(), row.getString("handled_by"), row.getString("note")));
    }
}
