package org.jiandang.persistence.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.Probe;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=2")
class AreaScopeTest {

    private static final Actor VILLAGE = TestActors.actor(Role.VILLAGE_CADRE, "150105001001");
    private static final Actor COUNTY = TestActors.actor(Role.COUNTY_OFFICE, "150105");
    private static final Actor NEIGHBOUR = TestActors.actor(Role.COUNTY_OFFICE, "150106");
    private static final Actor PROVINCE = TestActors.actor(Role.REGION_OFFICE, "15");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    TransactionTemplate transaction;

    @BeforeEach
    void threeVillagesInTwoCounties() {
        transaction = new TransactionTemplate(transactions);
        Probe.make(owner, "probe");
        insert(COUNTY, "150105", 1, "150105001001");
        insert(COUNTY, "150105", 2, "150105002001");
        insert(NEIGHBOUR, "150106", 1, "150106001001");
    }

    @Test
    void each_actor_sees_its_own_area_and_no_more() {
        assertThat(seenBy(VILLAGE)).isEqualTo(1);
        assertThat(seenBy(COUNTY)).isEqualTo(2);
        assertThat(seenBy(NEIGHBOUR)).isEqualTo(1);
        assertThat(seenBy(PROVINCE)).isEqualTo(3);
    }

    @Test
    void a_forgotten_scope_sees_nothing() {
        assertThat(inTransaction()).as("transaction without an actor").isZero();
        seenBy(PROVINCE);
        assertThat(inTransaction()).as("after another's transaction").isZero();
        long withoutTransaction = Acting.as(PROVINCE, this::count);
        assertThat(withoutTransaction).as("actor without a transaction").isZero();
    }

    @Test
    void a_row_of_another_area_cannot_be_written() {
        assertThatThrownBy(() -> insert(NEIGHBOUR, "150105", 9, "150105001001"))
                .hasStackTraceContaining("row-level security policy");
        assertThatThrownBy(() -> insert(COUNTY, "150106", 9, "150105001001"))
                .as("county and village disagree")
                .hasStackTraceContaining("probe_county");
    }

    @Test
    void scope_never_leaks_over_a_small_pool() throws Exception {
        List<Actor> actors = List.of(VILLAGE, COUNTY, NEIGHBOUR, PROVINCE);
        List<Long> expected = List.of(1L, 2L, 1L, 3L);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = IntStream.range(0, 800)
                    .<Callable<String>>mapToObj(i -> () -> {
                        if (i % 5 == 4) {
                            return transaction.execute(status -> count()) == 0 ? "" : "no actor saw rows";
                        }
                        long seen = Acting.as(actors.get(i % 5), () -> {
                            if (i % 7 == 0) {
                                failInTransaction(i);
                            }
                            return transaction.execute(status -> {
                                if (i % 3 == 0) {
                                    status.setRollbackOnly();
                                }
                                return count();
                            });
                        });
                        return seen == expected.get(i % 5)
                                ? ""
                                : actors.get(i % 5).account() + " saw " + seen;
                    })
                    .toList();
            for (Future<String> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void work_of_another_actor_does_not_join_a_running_transaction() {
        assertThatThrownBy(() -> Acting.as(
                        PROVINCE,
                        () -> transaction.execute(
                                outer -> Acting.as(VILLAGE, () -> transaction.execute(inner -> count())))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_new_transaction_has_its_own_scope_and_the_outer_keeps_its_own() {
        TransactionTemplate separate = new TransactionTemplate(transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<Long> seen = Acting.as(
                PROVINCE,
                () -> transaction.execute(outer ->
                        List.of(count(), Acting.as(VILLAGE, () -> separate.execute(inner -> count())), count())));
        assertThat(seen).containsExactly(3L, 1L, 3L);
    }

    @Test
    void the_application_cannot_lift_the_policy() {
        for (String attempt : List.of(
                "ALTER TABLE probe DISABLE ROW LEVEL SECURITY",
                "DROP POLICY area ON probe",
                "TRUNCATE probe",
                "SET ROLE app_owner",
                "SELECT reg.guard_area('reg.probe')",
                "CREATE TABLE reg.mine (a int)")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).query().listOfRows())
                    .as(attempt)
                    .isInstanceOf(Exception.class)
                    .hasMessageNotContaining("No results");
        }
    }

    private void insert(Actor actor, String county, long serial, String village) {
        Acting.as(
                actor,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "INSERT INTO probe (county_code, serial, village_code, note) VALUES (?, ?, ?, 'first')")
                        .params(county, serial, village)
                        .update()));
    }

    /** An error of the database, of the code, or a statement ended by its limit; the connection goes back to the pool each time. */
    private void failInTransaction(int i) {
        try {
            transaction.executeWithoutResult(status -> {
                switch (i % 3) {
                    case 0 -> jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
                    case 1 -> throw new IllegalStateException("as planned");
                    default -> {
                        jdbc.sql("SELECT set_config('statement_timeout', '1ms', true)")
                                .query(String.class)
                                .list();
                        jdbc.sql("SELECT pg_sleep(1)").query(String.class).list();
                    }
                }
            });
            throw new AssertionError("it should have failed");
        } catch (org.springframework.dao.DataAccessException | IllegalStateException planned) {
            // what is looked at is who sees what afterwards
        }
    }

    private long inTransaction() {
        Long seen = transaction.execute(status -> count());
        return seen == null ? -1 : seen;
    }

    private long seenBy(Actor actor) {
        return Acting.as(actor, () -> transaction.execute(status -> count()));
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM probe").query(Long.class).single();
    }
}
