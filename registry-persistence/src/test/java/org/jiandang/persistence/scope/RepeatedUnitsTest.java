package org.jiandang.persistence.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class RepeatedUnitsTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222182204");
    private static final Actor COUNTY = TestActors.countyOf(VILLAGE);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CardRevision revision;

    @Autowired
    HouseholdFixture households;

    private final ExecutorService clerks = Executors.newFixedThreadPool(2);
    private final AtomicInteger attempts = new AtomicInteger();
    private Unit unit;

    @BeforeEach
    void asTheRegistryMakesItsServices() {
        unit = (Unit) beans.initializeBean(new Unit(jdbc, attempts), "unit");
    }

    @AfterEach
    void leave() {
        clerks.shutdownNow();
    }

    @Test
    @SecurityCase("C-14")
    void of_two_that_wait_for_each_other_the_one_that_is_ended_is_done_again_and_both_are_done() throws Exception {
        HouseholdId one = households.applicant(VILLAGE, Cards.of(aHousehold().of(2)));
        HouseholdId other = households.applicant(VILLAGE, Cards.of(aHousehold().of(2)));
        CountDownLatch bothHoldOne = new CountDownLatch(2);

        both(() -> unit.take(one, other, bothHoldOne), () -> unit.take(other, one, bothHoldOne));

        assertThat(attempts.get()).as("one of the two a second time").isEqualTo(3);
    }

    @Test
    @SecurityCase("C-14")
    void households_are_taken_in_the_order_of_their_keys_whatever_the_order_they_are_named_in() throws Exception {
        HouseholdId one = households.applicant(VILLAGE, Cards.of(aHousehold().of(2)));
        HouseholdId other = households.applicant(VILLAGE, Cards.of(aHousehold().of(2)));
        HouseholdId first = one.serial() < other.serial() ? one : other;
        HouseholdId second = first.equals(one) ? other : one;
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Future<Void> merging;
        try (Connection holding = TestServer.get().superuser("shared").getConnection();
                Statement sql = holding.createStatement()) {
            holding.setAutoCommit(false);
            sql.execute(row(first));
            merging = clerks.submit(() -> {
                Acting.as(COUNTY, () -> transaction.executeWithoutResult(status -> revision.hold(second, first)));
                return null;
            });
            await().until(() -> isWaitedFor(holding));
            // had it begun with the second, this would be refused at once
            sql.execute(row(second) + " NOWAIT");
            holding.rollback();
        }
        merging.get();
    }

    @Test
    @SecurityCase("C-14")
    void what_was_ended_for_another_is_done_again_three_times_at_most() {
        unit.failing(3, "40001");
        assertThat(attempts.getAndSet(0)).isEqualTo(4);

        assertThatThrownBy(() -> unit.failing(4, "40P01")).isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(attempts.get()).isEqualTo(4);
    }

    @Test
    @SecurityCase("C-14")
    void only_a_whole_unit_is_done_again_and_only_for_that_reason() {
        assertThatThrownBy(() -> unit.failing(9, "55P03")).as("waited too long").isInstanceOf(RuntimeException.class);
        assertThat(attempts.get()).isEqualTo(1);

        assertThatThrownBy(() ->
                        new TransactionTemplate(transactions).executeWithoutResult(outer -> unit.failing(9, "40001")))
                .as("half of a unit")
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(attempts.get()).isEqualTo(2);

        assertThatThrownBy(() -> unit.asking(() -> "40001"))
                .as("what asks its caller, who has answered")
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(attempts.get()).isEqualTo(3);
    }

    private void both(Runnable one, Runnable other) throws Exception {
        List<Callable<Void>> work = List.of(asCounty(one), asCounty(other));
        for (Future<Void> done : clerks.invokeAll(work)) {
            done.get();
        }
    }

    private static Callable<Void> asCounty(Runnable work) {
        return () -> {
            Acting.as(COUNTY, work);
            return null;
        };
    }

    private static String row(HouseholdId id) {
        return "SELECT serial FROM reg.household WHERE county_code = '" + id.countyCode() + "' AND serial = "
                + id.serial() + " FOR UPDATE";
    }

    private boolean isWaitedFor(Connection holding) throws SQLException {
        try (Statement sql = holding.createStatement();
                var found = sql.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")) {
            found.next();
            return found.getInt(1) > 0;
        }
    }

    /** A service of the registry in small. */
    static class Unit {

        private final JdbcClient jdbc;
        private final AtomicInteger attempts;

        Unit(JdbcClient jdbc, AtomicInteger attempts) {
            this.jdbc = jdbc;
            this.attempts = attempts;
        }

        @Transactional
        public void take(HouseholdId first, HouseholdId second, CountDownLatch bothHoldOne) {
            attempts.incrementAndGet();
            jdbc.sql(row(first)).query().listOfRows();
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            jdbc.sql(row(second)).query().listOfRows();
        }

        @Transactional
        public void failing(int times, String state) {
            if (attempts.incrementAndGet() <= times) {
                jdbc.sql("DO $$ BEGIN RAISE SQLSTATE '" + state + "'; END $$").update();
            }
        }

        @Transactional
        public void asking(Supplier<String> caller) {
            attempts.incrementAndGet();
            jdbc.sql("DO $$ BEGIN RAISE SQLSTATE '" + caller.get() + "'; END $$")
                    .update();
        }
    }
}
