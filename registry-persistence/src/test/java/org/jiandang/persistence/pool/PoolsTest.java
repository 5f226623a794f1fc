package org.jiandang.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class PoolsTest {

    private static final String WHO = "SELECT pg_backend_pid()";

    @Autowired
    DataSource connections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @SecurityCase("X9")
    void with_every_connection_of_the_pages_taken_each_of_them_still_gets_what_it_does_apart() throws Exception {
        int pages = connections.unwrap(HikariDataSource.class).getMaximumPoolSize();
        TransactionTemplate page = new TransactionTemplate(transactions);
        TransactionTemplate alarm = new TransactionTemplate(transactions);
        alarm.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        CyclicBarrier allTaken = new CyclicBarrier(pages);
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            requests.add(() -> page.execute(outer -> {
                int own = backend();
                meet(allTaken);
                // as an alarm is kept, and as a data key is read: in a transaction of its own, and on a connection of
                // its own
                return alarm.execute(inner -> backend()) != own && direct() != own && backend() == own;
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(pages);
        try {
            for (Future<Boolean> answer : threads.invokeAll(requests, 60, TimeUnit.SECONDS)) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @SecurityCase("X9")
    void work_behind_the_pages_goes_on_while_every_connection_of_the_pages_is_taken() throws Exception {
        int pages = connections.unwrap(HikariDataSource.class).getMaximumPoolSize();
        CyclicBarrier allTaken = new CyclicBarrier(pages + 1);
        CyclicBarrier done = new CyclicBarrier(pages + 1);
        ExecutorService requests = Executors.newFixedThreadPool(pages);
        ExecutorService job = Executors.newSingleThreadExecutor(Background.threads("test-job", true));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < pages; i++) {
                running.add(requests.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(page -> {
                    backend();
                    meet(allTaken);
                    meet(done);
                })));
            }
            meet(allTaken);
            assertThat(job.submit(() -> new TransactionTemplate(transactions).execute(status -> backend()))
                            .get(60, TimeUnit.SECONDS))
                    .isPositive();
            meet(done);
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            requests.shutdownNow();
            job.shutdownNow();
        }
    }

    @Test
    @SecurityCase("X7")
    void a_server_that_says_nothing_any_more_is_given_up_sooner_by_a_page_than_by_a_job() throws Exception {
        ExecutorService job = Executors.newSingleThreadExecutor(Background.threads("test-job", true));
        try {
            assertThat(job.submit(this::patience).get(60, TimeUnit.SECONDS)).isEqualTo(660_000);
            assertThat(patience()).isEqualTo(60_000);
            assertThat(new TransactionTemplate(transactions).<Integer>execute(page -> {
                        try {
                            return patience();
                        } catch (SQLException failure) {
                            throw new IllegalStateException(failure);
                        }
                    }))
                    .as("apart")
                    .isEqualTo(60_000);
        } finally {
            job.shutdownNow();
        }
    }

    private int patience() throws SQLException {
        try (Connection first = connections.getConnection()) {
            assertThat(first.isValid(1)).isTrue();
        }
        try (Connection again = connections.getConnection()) {
            return again.getNetworkTimeout();
        }
    }

    private int backend() {
        return jdbc.sql(WHO).query(Integer.class).single();
    }

    private int direct() {
        try (var connection = connections.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery(WHO)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(60, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
