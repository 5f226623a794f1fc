package org.jiandang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiandang.audit.AuditChain;
import org.jiandang.audit.AuditLog;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * “Whose records did X read between t1 and t2” among ten million events of two thousand people over a year, and how fast the chain is sealed and
 * verified. Writes a table for docs/benchmarks.md into target/audit.md.
 */
@RegistryTest
@OwnDatabase("audit_bench")
class AuditBench {

    private static final Path RESULT = Path.of("target", "audit.md");
    private static final Instant BEGIN = Instant.parse("2018-01-01T00:00:00Z");
    private static final int BLOCK = 500_000;

    /** Every third event is a page with a list of 25 households, every third one household, the rest acts. */
    private static final String FILL = """
            INSERT INTO reg.audit_event (at, person, account, role, jurisdiction, action, object, outcome, shown, address, session_hash, request_id)
            SELECT TIMESTAMPTZ '2018-01-01 00:00:00Z' + i * interval '1 second' * (31536000.0 / %d), 'P' || (1000000 + i * 7919 %% 2000), 'login-' || (i * 7919 %% 2000),
                'COUNTY_OFFICE', '152222', CASE i %% 3 WHEN 0 THEN 'LIST_HOUSEHOLDS' WHEN 1 THEN 'VIEW_HOUSEHOLD' ELSE 'CASE_APPROVE' END,
                'household:152222-' || (i %% 100000), 'DONE',
                CASE i %% 3 WHEN 0 THEN (SELECT array_agg(152222000000000000 + (i * 31 + k) %% 100000) FROM generate_series(1, 25) k)
                    WHEN 1 THEN ARRAY[152222000000000000 + (i * 31) %% 100000] END,
                '10.0.0.1', '0123456789abcdef', to_hex(i)
            FROM generate_series(%d::bigint, %d::bigint) i""";

    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    FlywayConnectionDetails connection;

    @Test
    void whose_records_one_person_read_is_known_within_a_minute() throws Exception {
        int events = Integer.getInteger("bench.events", 10_000_000);
        JdbcTemplate owner = OwnerSql.on(connection);
        owner.update("INSERT INTO reg.person (code, name) VALUES ('P1000042', 'bench') ON CONFLICT DO NOTHING");
        owner.update(
                "INSERT INTO reg.account (login, person, state, created_by) VALUES ('login-42', 'P1000042', 'ACTIVE', 'bench') ON CONFLICT DO NOTHING");
        say("| What | Events | Seconds |");
        say("|---|---|---|");
        time("events put in (indexes of the record kept)", events, () -> {
            for (long from = 1; from <= events; from += BLOCK) {
                owner.execute(FILL.formatted(events, from, Math.min(events, from + BLOCK - 1)));
            }
            return 0;
        });
        owner.execute("ANALYZE reg.audit_event");
        Instant month = BEGIN.plus(31, ChronoUnit.DAYS);
        Instant year = BEGIN.plus(366, ChronoUnit.DAYS);
        var ofMonth = time(
                "**whose records X read in a month**, count", events, () -> log.seenCount("login-42", BEGIN, month));
        time("the same, first hundred households", events, () -> log.seen("login-42", BEGIN, month, "", 100));
        var ofYear =
                time("**whose records X read in a year**, count", events, () -> log.seenCount("login-42", BEGIN, year));
        time("the same, all households", events, () -> log.seen("login-42", BEGIN, year, "", 1_000_000));
        time("who accessed what by purpose, X, a year", events, () -> log.uses("login-42", BEGIN, year, 500));
        time("who accessed what by purpose, all, a month", events, () -> log.uses("", BEGIN, month, 500));
        say("");
        say("X was shown %d households on %d pages in the month, %d on %d in the year."
                .formatted(ofMonth.households(), ofMonth.events(), ofYear.households(), ofYear.events()));
        if (Boolean.getBoolean("bench.seal")) {
            seal(events, owner);
        }
        assertThat(ofYear.events()).isGreaterThan(ofMonth.events());
    }

    /** Sealing goes on beside the filling; what is left then is sealed alone, and is measured. */
    private void seal(int events, JdbcTemplate owner) throws Exception {
        long beside = chain.standing().events();
        long before = System.nanoTime();
        while (chain.standing().events() < events) {
            Thread.sleep(500);
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        say(String.format(
                Locale.ROOT,
                "| sealed beside the filling %,d; **the rest sealed**, %,.0f a second | %,d | %.1f |",
                beside,
                (events - beside) / seconds,
                events - beside,
                seconds));
        owner.execute("ANALYZE reg.audit_seal");
        time(
                "yardstick: every event read beside its seal by PostgreSQL, nothing reckoned",
                events,
                () -> owner.queryForObject(
                        "SELECT sum(length(e.object) + length(s.hash)) FROM reg.audit_seal s JOIN reg.audit_event e ON e.id = s.event",
                        Long.class));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        time("yardstick: as many HMACs of 300 bytes on one thread", events, () -> {
            byte[] row = new byte[300];
            for (int i = 0; i < events; i++) {
                row[0] = mac.doFinal(row)[0];
            }
            return row[0];
        });
        assertThat(time("**verified**", events, () -> chain.verify(done -> {})).holds())
                .isTrue();
    }

    private <T> T time(String what, int events, Supplier<T> work) {
        long before = System.nanoTime();
        T result = work.get();
        say(String.format(Locale.ROOT, "| %s | %,d | %.2f |", what, events, (System.nanoTime() - before) / 1e9));
        return result;
    }

    private static void say(String line) {
        try {
            Files.createDirectories(RESULT.getParent());
            Files.writeString(RESULT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.println(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
