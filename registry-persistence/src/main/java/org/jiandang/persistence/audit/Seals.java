package org.jiandang.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jiandang.audit.AuditChain;
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

    /** How long an old event is seen before it counts as late: committed just now, it is sealed with the next beat. */
    private static final long SEEN = TimeUnit.SECONDS.toNanos(5);

    /**
     * Its own number is above that of every transaction that has one; the end of a snapshot is not, a transaction that runs can lie behind it.
     */
    private static final String LOOK = """
            SELECT pg_current_xact_id()::text AS own, pg_snapshot_xmin(pg_current_snapshot())::text AS ended""";

    /** Rises to what was seen last time when every transaction of that time had ended, and remembers what is seen now. */
    private static final String RAISE = """
            UPDATE reg.audit_sealer SET
                floor = greatest(floor, least(next_floor, :seen)),
                next_floor = :seen,
                next_after = :own::xid8
            WHERE next_after <= :ended::xid8""";

    private static final String LAG = """
            SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - e.written_at) FROM reg.audit_event e
                             WHERE e.id > (SELECT floor FROM reg.audit_sealer)
                               AND NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)
                             ORDER BY e.id LIMIT 1), 0)""";

    private final JdbcClient jdbc;
    private @Nullable Long lateSince;

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

    /**
     * Which transactions there are.
     *
     * @param own number of the one that looks
     * @param ended all below this number have ended
     */
    record Look(String own, String ended) {}

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

    Look look() {
        return jdbc.sql(LOOK)
                .query((row, n) -> new Look(row.getString("own"), row.getString("ended")))
                .single();
    }

    /** @param look taken after the newest event was asked for and before those without a seal were read */
    void raise(long seen, Look look) {
        jdbc.sql(RAISE)
                .param("seen", seen)
                .param("own", look.own())
                .param("ended", look.ended())
                .update();
    }

    long newestEvent() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM reg.audit_event")
                .query(Long.class)
                .single();
    }

    /** Age of the oldest event without a seal; beyond the limit only when that has been so for some seconds. */
    Duration lag() {
        return lag(System.nanoTime());
    }

    synchronized Duration lag(long now) {
        Duration age =
                Duration.ofMillis((long) (jdbc.sql(LAG).query(Double.class).single() * 1000));
        if (age.compareTo(AuditChain.LATEST) <= 0) {
            lateSince = null;
            return age;
        }
        Long since = lateSince;
        if (since == null) {
            since = now;
            lateSince = since;
        }
        return now - since < SEEN ? AuditChain.LATEST : age;
    }

    private static String array(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
