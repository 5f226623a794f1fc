package org.jiandang.persistence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.AuditChain;
import org.jiandang.audit.Restores;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was found stands in the file of anchors, which a database put back does not take back; the words on it in {@code audit_restore}. Before a process
 * seals anything, the end of the record is the end of the backup; it is kept in mind until the files can be read.
 */
@Component
class FoundRestores implements Restores {

    private static final String ALL = "SELECT * FROM reg.audit_restore";

    private static final String DECLARE = """
            INSERT INTO reg.audit_restore (marked_at, kept, lost, reason, asked_by, asked_account)
            VALUES (:at, :kept, :lost, :reason, :person, :account) ON CONFLICT DO NOTHING""";

    private static final String CONFIRM = """
            UPDATE reg.audit_restore SET confirmed_by = :person, confirmed_account = :account, confirmed_at = :now
            WHERE marked_at = :at AND confirmed_at IS NULL AND asked_by <> :person""";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Anchors anchors;
    private final RecordCopy copy;
    private final Alarms alarms;
    private final Clock clock;
    private Seals.@Nullable Seal end;
    private boolean isEndKnown;

    FoundRestores(JdbcClient jdbc, Seals seals, Anchors anchors, RecordCopy copy, Alarms alarms, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.anchors = anchors;
        this.copy = copy;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Keeps in mind where the record ends; called again it does nothing. */
    void rememberEnd() {
        if (!isEndKnown) {
            end = seals.head();
            isEndKnown = true;
        }
    }

    /** Marks in the file of anchors that the record ends earlier than anchors or copy know, if it does, and raises an alarm. */
    void look() throws IOException {
        Anchors.Anchor anchored = anchors.last();
        RecordCopy.Last copied = copy.last();
        long kept = end == null ? 0 : end.seq();
        long beyond = Math.max(
                anchored == null || holds(anchored.seq(), anchored.hash()) ? 0 : anchored.seq(),
                copied == null || copied.seal() == null || holds(copied.seq(), copied.seal()) ? 0 : copied.seq());
        if (beyond == 0) {
            return;
        }
        // an end that was written anew is lost behind the backup's end as well
        anchors.mark(end, Math.max(beyond, kept + 1), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        alarms.raise(Alarms.Kind.CHAIN_BROKEN, "seal:" + (kept + 1), AuditChain.Fault.END_CUT.name());
    }

    private boolean holds(long seq, String hash) {
        Seals.Seal seal = seals.at(seq);
        return seq == 0 || seal != null && seal.hex().equals(hash);
    }

    @Override
    public List<Restore> all() {
        Map<Instant, Restore> words = jdbc.sql(ALL).query((row, n) -> restore(row)).list().stream()
                .collect(Collectors.toMap(Restore::at, Function.identity()));
        try {
            return anchors.all().stream()
                    .filter(one -> one.sound() && one.lost() > 0)
                    .map(one -> words.getOrDefault(
                            one.at(), new Restore(one.at(), one.seq() + 1, one.lost(), null, null, null)))
                    .sorted(Comparator.comparing(Restore::at).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean declare(Restore found, String reason, String person, String account) {
        return jdbc.sql(DECLARE)
                        .param("at", Timestamp.from(found.at()))
                        .param("kept", found.from() - 1)
                        .param("lost", found.to())
                        .param("reason", reason)
                        .param("person", person)
                        .param("account", account)
                        .update()
                == 1;
    }

    @Override
    public boolean confirm(Instant at, String person, String account) {
        return jdbc.sql(CONFIRM)
                        .param("at", Timestamp.from(at))
                        .param("person", person)
                        .param("account", account)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Restore restore(ResultSet row) throws SQLException {
        return new Restore(
                row.getTimestamp("marked_at").toInstant(),
                row.getLong("kept") + 1,
                row.getLong("lost"),
                row.getString("reason"),
                word(row, "asked"),
                word(row, "confirmed"));
    }

    private static @Nullable Word word(ResultSet row, String who) throws SQLException {
        Timestamp at = row.getTimestamp(who + "_at");
        return at == null
                ? null
                : new Word(row.getString(who + "_by"), row.getString(who + "_account"), at.toInstant());
    }
}
