package org.jiandang.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code audit_seal} and of the sealer's place. */
@Repository
class Seals {

    /** What stands before the first seal. */
    static final byte[] NOTHING = new byte[32];

    private static final String ONE_WRITER =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('reg.audit_seal', 150))";

    private static final String UNSEALED = "SELECT " + SealedEvent.COLUMNS + """

            FROM reg.audit_event e
            WHERE e.id > :floor AND NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)
            ORDER BY e.id LIMIT :size""";

    private static final String ADD = """
            INSERT INTO reg.audit_seal (seq, event, key, hash)
            SELECT s, e, :key, decode(h, 'hex') FROM unnest(:seqs::bigint[], :events::bigint[], :hashes::text[]) AS t (s, e, h)""";

    /** Rises to what was seen last time when every transaction of that time has ended, and remembers what is seen now. */
    private static final String RAISE = """
            UPDATE reg.audit_sealer SET
                floor = CASE WHEN next_after <= pg_snapshot_xmin(pg_current_snapshot()) THEN greatest(floor, next_floor) ELSE floor END,
                next_floor = CASE WHEN next_after <= pg_snapshot_xmin(pg_current_snapshot()) THEN :seen ELSE next_floor END,
                next_after = CASE WHEN next_after <= pg_snapshot_xmin(pg_current_snapshot())
                                  THEN pg_snapshot_xmax(pg_current_snapshot()) ELSE next_after END""";

    private static final String LAG = """
            SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - e.written_at) FROM reg.audit_event e
                             WHERE e.id > (SELECT floor FROM reg.audit_sealer)
                               AND NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)
                             ORDER BY e.id LIMIT 1), 0)""";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seal as it stands. */
    record Seal(long seq, long event, String key, byte[] hash) {

        static Seal of(ResultSet row) throws SQLException {
            return new Seal(row.getLong("seq"), row.getLong("event"), row.getString("key"), row.getBytes("hash"));
        }

        String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** Whether this transaction is the one writer. */
    boolean isOneWriter() {
        return jdbc.sql(ONE_WRITER).query(Boolean.class).single();
    }

    long floor() {
        return jdbc.sql("SELECT floor FROM reg.audit_sealer").query(Long.class).single();
    }

    @Nullable
    Seal head() {
        return jdbc.sql("SELECT seq, event, key, hash FROM reg.audit_seal ORDER BY seq DESC LIMIT 1")
                .query((row, n) -> Seal.of(row))
                .optional()
                .orElse(null);
    }

    @Nullable
    Seal at(long seq) {
        return jdbc.sql("SELECT seq, event, key, hash FROM reg.audit_seal WHERE seq = :seq")
                .param("seq", seq)
                .query((row, n) -> Seal.of(row))
                .optional()
                .orElse(null);
    }

    /** Events above a number that have no seal, in the order of their numbers. */
    List<SealedEvent> unsealed(long above, int size) {
        return jdbc.sql(UNSEALED)
                .param("floor", above)
                .param("size", size)
                .query((row, n) -> SealedEvent.of(row))
                .list();
    }

    void add(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("key", seals.get(0).key())
                .param("seqs", array(seals.stream().map(Seal::seq).toList()))
                .param("events", array(seals.stream().map(Seal::event).toList()))
                .param("hashes", array(seals.stream().map(Seal::hex).toList()))
                .update();
    }

    void raise(long seen) {
        jdbc.sql(RAISE).param("seen", seen).update();
    }

    long newestEvent() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM reg.audit_event")
                .query(Long.class)
                .single();
    }

    /** Age of the oldest event without a seal. */
    Duration lag() {
        return Duration.ofMillis((long) (jdbc.sql(LAG).query(Double.class).single() * 1000));
    }

    private static String array(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
