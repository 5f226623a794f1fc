package org.jiandang.persistence.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.keys.IndexesSwitching;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase("rotation")
class IndexLockTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222182201");

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final JdbcTemplate all = new JdbcTemplate(TestServer.get().superuser("own_rotation"));

    @Test
    void while_the_indexes_are_replaced_a_page_is_refused_a_job_waits_and_administrators_go_on() throws Exception {
        CompletableFuture<String> job;
        try (Connection change = TestServer.get().superuser("own_rotation").getConnection();
                Statement sql = change.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(" + IndexLock.NUMBER + ")");
            try (var page = MDC.putCloseable("request", "x")) {
                assertThatThrownBy(this::ofCounty).isInstanceOf(IndexesSwitching.class);
            }
            assertThat(Acting.as(TestActors.actor(Role.SYSTEM_ADMIN, "15"), this::limits))
                    .isEqualTo("30s");
            job = CompletableFuture.supplyAsync(() -> {
                String[] limits = new String[1];
                Patience.ofJob(() -> limits[0] = ofCounty());
                return limits[0];
            });
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> all.queryForObject(
                                    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
                                    Integer.class)
                            == 1);
            assertThat(job).isNotDone();
        }
        assertThat(job.get(30, java.util.concurrent.TimeUnit.SECONDS))
                .as("goes on, with its own limits again")
                .isEqualTo("10min");
        assertThat(ofCounty()).isEqualTo("30s");
    }

    private String ofCounty() {
        return Acting.as(TestActors.countyOf(VILLAGE), this::limits);
    }

    private String limits() {
        return new TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql("SHOW statement_timeout").query(String.class).single());
    }
}
