package org.jiandang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.keys.IndexesSwitching;
import org.jiandang.keys.KeyChest;
import org.jiandang.keys.KeyDesk;
import org.jiandang.keys.KeyKind;
import org.jiandang.keys.KeyRotation;
import org.jiandang.keys.KeyRotations;
import org.jiandang.keys.RotationState;
import org.jiandang.persistence.recheck.InventedRegister;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.persistence.scope.Patience;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes of keys at the size of a large county, beside merely reading and merely writing the same rows, and how long somebody who looks up a person
 * meanwhile is kept waiting. Writes a table for docs/benchmarks.md into target/keys.md.
 */
@RegistryTest
@OwnDatabase("keys_bench")
@Import({InventedRegister.class, ClonedRegister.class, BenchCounty.class, RecheckRuns.class})
class KeysBench {

    private static final Actor SYSTEM = TestActors.actor(Role.SYSTEM_ADMIN, "15");
    private static final Actor SECURITY = TestActors.actor(Role.SECURITY_ADMIN, "15");
    private static final long PAUSE_MILLIS = 20;

    @Autowired
    BenchCounty county;

    @Autowired
    KeyDesk desk;

    @Autowired
    KeyRotations rotations;

    @Autowired
    KeyChest chest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void keys_are_changed_while_somebody_goes_on_looking_up_people() throws Exception {
        BenchTable table = new BenchTable("keys.md", "What", "Values", "Seconds", "Values a second");
        county.fill();
        JdbcTemplate owner = new JdbcTemplate(TestServer.get().superuser("own_keys_bench"));
        table.rate("yardstick: every member and registered person read", () -> readAll(owner));
        table.rate(
                "yardstick: every member written by one plain UPDATE",
                () -> owner.update("UPDATE reg.member SET name_raw = name_raw"));

        long data = begin(KeyKind.DATA);
        Looking during = new Looking();
        table.rate("**data keys**: every value sealed anew, 128 blocks a transaction", () -> {
            chest.renewDataKeys(data);
            return chest.stretches().stream()
                    .mapToLong(one -> chest.reseal(one).changed())
                    .sum();
        });
        table.rate("the second pass, which finds nothing left", () -> {
            chest.stretches().forEach(chest::reseal);
            return owner.queryForObject("SELECT sum(sealed) FROM reg.sealed_counts()", Long.class);
        });
        during.end(table, "data keys");
        assertThat(chest.underOldKeys()).isZero();
        rotations.move(data, RotationState.RUNNING, RotationState.DONE, Instant.EPOCH);

        long index = begin(KeyKind.INDEX);
        Looking staging = new Looking();
        table.rate("**index key**: new indexes worked out beside the old", () -> {
            chest.prepareIndexKey();
            return chest.indexStretches().stream()
                    .mapToLong(chest::stageIndexes)
                    .sum();
        });
        table.rate("a last look for what was written since", () -> {
            chest.stageRest();
            return owner.queryForObject("SELECT count(*) FROM reg.index_stage", Long.class);
        });
        staging.end(table, "staging");
        Looking switching = new Looking();
        long[] switched = new long[1];
        table.rate("**the switch** (pages are refused)", () -> {
            Patience.ofJob(() -> Acting.as(SYSTEM, () -> {
                switched[0] = chest.switchIndexes();
            }));
            return switched[0];
        });
        switching.end(table, "the switch");
        rotations.move(index, RotationState.RUNNING, RotationState.DONE, Instant.EPOCH);
        table.say("");
        table.say("People: " + county.count("member") + " in " + county.count("household") + " households.");
        assertThat(switched[0]).isGreaterThan(county.count("member"));
    }

    private static long readAll(JdbcTemplate owner) {
        return owner.queryForObject(
                "SELECT count(m.id_index) + (SELECT count(id_index) FROM reg.resident) FROM reg.member m", Long.class);
    }

    private long begin(KeyKind kind) {
        long id = Acting.as(SYSTEM, () -> desk.ask(kind, "bench"));
        Acting.as(
                SECURITY,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> rotations.confirm(
                                id, new KeyRotation.Word(SECURITY.person(), "bench", SECURITY.role(), Instant.EPOCH))));
        return id;
    }

    /** Somebody of the county who looks up a person again and again. */
    private final class Looking {

        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final Thread person = new Thread(this::look);
        private final byte[] somebody;
        private volatile long longest;
        private volatile int answered;
        private volatile int refused;

        Looking() {
            this.somebody =
                    inCounty(() -> jdbc.sql("SELECT id_index FROM reg.member WHERE id_index IS NOT NULL LIMIT 1")
                            .query(byte[].class)
                            .single());
            person.start();
        }

        private void look() {
            // as somebody at a page
            MDC.put("request", "bench");
            while (goesOn.get()) {
                long before = System.nanoTime();
                try {
                    inCounty(() -> jdbc.sql("SELECT count(*) FROM reg.member WHERE id_index = ?")
                            .param(somebody)
                            .query(Long.class)
                            .single());
                    answered++;
                } catch (IndexesSwitching closed) {
                    refused++;
                }
                longest = Math.max(longest, System.nanoTime() - before);
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }

        private <T> T inCounty(java.util.function.Supplier<T> work) {
            return Acting.as(
                    TestActors.countyOf(BenchCounty.COUNTY),
                    () -> new TransactionTemplate(transactions).execute(status -> work.get()));
        }

        void end(BenchTable table, String what) throws InterruptedException {
            goesOn.set(false);
            person.join();
            table.say(String.format(
                    Locale.ROOT,
                    "| somebody looks up a person during %s: answered %,d, refused %,d; the longest wait | | %.2f | |",
                    what,
                    answered,
                    refused,
                    longest / 1e9));
        }
    }
}
