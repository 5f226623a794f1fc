package org.jiandang.persistence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jiandang.audit.AuditChain;
import org.jiandang.audit.AuditChain.Fault;
import org.jiandang.audit.Restores;
import org.jiandang.vault.RecordSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons the chain again from its first seal, a batch at a time, and stops at the first place that does not hold. */
@Component
class ChainVerifier {

    private static final int BATCH = 10_000;

    private static final String ROWS = "SELECT " + SealedEvent.COLUMNS + """
            , s.seq, s.event AS sealed_event, s.key, s.hash
            FROM reg.audit_seal s LEFT JOIN reg.audit_event e ON e.id = s.event
            WHERE s.seq > :after ORDER BY s.seq LIMIT :size""";

    /** Below the floor every event is known to be sealed; above it the sealer may be about to, and its lag tells. */
    private static final String OLD_WITHOUT_SEAL = """
            SELECT EXISTS (SELECT FROM reg.audit_event e WHERE e.id <= (SELECT floor FROM reg.audit_sealer)
                           AND e.written_at < clock_timestamp() - make_interval(secs => :seconds)
                           AND NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id))""";

    private final JdbcClient jdbc;
    private final RecordSeal key;
    private final Anchors anchors;
    private final Restores restores;
    private final Seals seals;

    ChainVerifier(JdbcClient jdbc, RecordSeal key, Anchors anchors, Restores restores, Seals seals) {
        this.restores = restores;
        this.jdbc = jdbc;
        this.key = key;
        this.anchors = anchors;
        this.seals = seals;
    }

    /** What came out: how far the chain holds, what is wrong behind it, and which numbers two people have declared lost with a backup put back. */
    record Result(
            long events,
            int anchors,
            @Nullable String declared,
            @Nullable Long broken,
            @Nullable Fault fault) {}

    Result verify(LongConsumer progress) {
        TreeMap<Long, String> anchored = new TreeMap<>();
        long altered = readAnchors(anchored);
        Walk walk = new Walk(anchored);
        while (walk.fault == null && walk.batch()) {
            progress.accept(walk.seq);
        }
        if (walk.fault != null) {
            return walk.result(walk.seq + 1, walk.fault);
        }
        if (altered > 0) {
            return walk.result(altered, Fault.ANCHOR_ALTERED);
        }
        Optional<Restores.Restore> undeclared = restores.all().stream()
                .filter(one -> !one.isDeclared())
                .min(Comparator.comparing(Restores.Restore::from));
        if (undeclared.isPresent()) {
            return walk.result(undeclared.get().from(), Fault.END_CUT);
        }
        if (anchored.keySet().stream().anyMatch(seq -> seq > walk.seq)) {
            return walk.result(walk.seq + 1, Fault.END_CUT);
        }
        return oldWithoutSeal() ? walk.result(walk.seq + 1, Fault.NOT_SEALED) : walk.result(null, null);
    }

    /**
     * The anchors by number; the number from which on one was altered, or 0. Behind the end of a backup that was put back those from before are about
     * numbers that have been given anew since.
     */
    private long readAnchors(TreeMap<Long, String> anchored) {
        long altered = 0;
        long last = 0;
        try {
            for (Anchors.Anchor one : anchors.all()) {
                if (one.sound() && one.lost() > 0) {
                    anchored.tailMap(one.seq(), false).clear();
                    last = one.seq();
                } else if (one.sound()) {
                    anchored.putIfAbsent(one.seq(), one.hash());
                    last = one.seq();
                } else if (altered == 0) {
                    altered = last + 1;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return altered;
    }

    private @Nullable String declared() {
        String numbers = restores.all().stream()
                .filter(Restores.Restore::isDeclared)
                .sorted(Comparator.comparing(Restores.Restore::at))
                .map(Restores.Restore::numbers)
                .collect(Collectors.joining(","));
        return numbers.isEmpty() ? null : numbers;
    }

    private boolean oldWithoutSeal() {
        return seals.lag().compareTo(AuditChain.LATEST) > 0
                || jdbc.sql(OLD_WITHOUT_SEAL)
                        .param("seconds", AuditChain.LATEST.toSeconds())
                        .query(Boolean.class)
                        .single();
    }

    /** The way along the chain. */
    private final class Walk {

        private final Map<Long, String> anchored;
        private byte[] previous = Seals.NOTHING;
        private long seq;
        private int agreed;
        private @Nullable Fault fault;

        Walk(Map<Long, String> anchored) {
            this.anchored = anchored;
        }

        /** Goes on by one batch; false at the end. */
        boolean batch() {
            List<Sealed> rows = jdbc.sql(ROWS)
                    .param("after", seq)
                    .param("size", BATCH)
                    .query((row, n) -> Sealed.of(row))
                    .list();
            for (Sealed row : rows) {
                fault = step(row);
                if (fault != null) {
                    return true;
                }
                seq = row.seal().seq();
                previous = row.seal().hash();
            }
            return rows.size() == BATCH;
        }

        private @Nullable Fault step(Sealed row) {
            Seals.Seal seal = row.seal();
            if (seal.seq() != seq + 1) {
                return Fault.SEAL_MISSING;
            }
            if (!seal.key().equals(key.key())) {
                return Fault.OTHER_KEY;
            }
            if (row.event() == null) {
                return Fault.EVENT_MISSING;
            }
            if (!Arrays.equals(row.event().seal(key, previous, seal.seq()), seal.hash())) {
                return Fault.SEAL_WRONG;
            }
            String outside = anchored.get(seal.seq());
            if (outside != null && !outside.equals(seal.hex())) {
                return Fault.ANCHOR_DIFFERS;
            }
            agreed += outside == null ? 0 : 1;
            return null;
        }

        Result result(@Nullable Long broken, @Nullable Fault what) {
            return new Result(seq, agreed, declared(), broken, what);
        }
    }

    /** A seal with the event it stands for, if that is there. */
    private record Sealed(Seals.Seal seal, @Nullable SealedEvent event) {

        static Sealed of(ResultSet row) throws SQLException {
            Seals.Seal seal = new Seals.Seal(
                    row.getLong("seq"), row.getLong("sealed_event"), row.getString("key"), row.getBytes("hash"));
            return new Sealed(seal, row.getString(1) == null ? null : SealedEvent.of(row));
        }
    }
}
