package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The line to a database server of somebody else is cut, made slow, or falls silent. */
@Tag("fault")
class LostDatabaseTest {

    /** How long the server takes no connection; as long as the case says, shorter with {@code -Dfault.outage=PT30S}. */
    private static final Duration OUTAGE = Duration.parse(System.getProperty("fault.outage", "PT5M"));

    private static final Duration BACK = Duration.ofSeconds(15);
    private static final String PAGE = "/households";
    /** Needs neither session nor database. */
    private static final String ASSET = "/app.css";

    private static final int CONNECTIONS = 5;
    private static final int SOCKET_TIMEOUT = 8;

    @Test
    @SecurityCase("X6")
    void refused_for_minutes_people_are_told_at_once_threads_do_not_pile_up_and_everything_comes_back_by_itself()
            throws Exception {
        try (Line line = new Line("fault_refused")) {
            RegistryProcess registry = line.registry.start();
            Visitor cadre = registry.signIn("cun1");
            cadre.page(PAGE);
            line.proxy.refuse();
            long end = System.nanoTime() + OUTAGE.toNanos();
            int most = 0;
            do {
                List<Crowd.Answer> told = Crowd.atOnce(100, cadre, PAGE);
                Crowd.assertFriendly(told);
                assertThat(told).allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.millis()).isLessThan(5_000);
                });
                assertThat(Crowd.ask(cadre, ASSET).status()).isEqualTo(200);
                assertThat(registry.isReady()).as("nobody takes it for dead").isTrue();
                most = Math.max(most, threads(registry));
            } while (System.nanoTime() < end);
            assertThat(most).as("threads of the process").isLessThan(300);

            line.proxy.accept();
            registry.until("back", BACK, () -> Crowd.ask(cadre, PAGE).status() == 200);
            line.everyConnectionIsGood(cadre);
            registry.until(
                    "sealing",
                    BACK,
                    () -> line.count("reg.audit_event e WHERE NOT EXISTS"
                                    + " (SELECT FROM reg.audit_seal s WHERE s.event = e.id)")
                            == 0);
            Visitor auditor = registry.signIn("auditadmin");
            auditor.submit("/audit/chain", "/audit/chain", Map.of());
            registry.until("doing jobs", Duration.ofSeconds(60), () -> line.count("reg.audit_check") == 1);
        }
    }

    @Test
    @SecurityCase("X7")
    void slow_by_seconds_pages_come_late_or_say_so_and_what_needs_no_database_comes_as_ever() throws Exception {
        try (Line line = new Line("fault_slow")) {
            RegistryProcess registry = line.registry.start();
            Visitor cadre = registry.signIn("cun1");
            cadre.page(PAGE);
            long before = p95(Crowd.atOnce(100, cadre, ASSET));
            line.proxy.delay(2_000);
            try (Crowd village = new Crowd(8, cadre, PAGE)) {
                registry.until(
                        "answering",
                        Duration.ofMinutes(2),
                        () -> !village.told().isEmpty());
                assertThat(p95(Crowd.atOnce(100, cadre, ASSET)))
                        .as("milliseconds, %s before", before)
                        .isLessThan(Math.max(500, 3 * before));
                line.proxy.delay(0);
                village.forget();
                registry.until("quick again", Duration.ofMinutes(1), () -> hasShown(village));
                Crowd.assertFriendly(village.told());
            }
            line.everyConnectionIsGood(cadre);
        }
    }

    @Test
    @SecurityCase("X7")
    void silent_without_end_the_line_is_given_up_no_connection_leaks_and_what_needs_no_database_comes_as_ever()
            throws Exception {
        try (Line line = new Line("fault_silent")) {
            RegistryProcess registry = line.registry.start();
            Visitor cadre = registry.signIn("cun1");
            cadre.page(PAGE);
            line.proxy.fallSilent();
            List<Crowd.Answer> told = Crowd.atOnce(30, cadre, PAGE);
            Crowd.assertFriendly(told);
            assertThat(told).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(503));
            assertThat(Crowd.slowest(told))
                    .as("given up when the time for an answer is over, not by TCP after hours")
                    .isLessThan(Duration.ofSeconds(SOCKET_TIMEOUT + 12L).toMillis());
            assertThat(p95(Crowd.atOnce(100, cadre, ASSET))).isLessThan(500);
            Crowd.assertFriendly(Crowd.atOnce(30, cadre, PAGE));

            line.proxy.speakAgain();
            registry.until("back", BACK, () -> Crowd.ask(cadre, PAGE).status() == 200);
            line.everyConnectionIsGood(cadre);
        }
    }

    @Test
    @SecurityCase("X9")
    void with_every_connection_taken_the_others_are_told_soon_and_a_job_goes_on() throws Exception {
        try (Line line = new Line("fault_taken")) {
            RegistryProcess registry = line.registry.start();
            Visitor cadre = registry.signIn("cun1");
            Visitor auditor = registry.signIn("auditadmin");
            cadre.page(PAGE);
            Map<String, String> form = auditor.form("/audit/chain", "/audit/chain");
            auditor.post("/audit/chain", form, Map.of());
            registry.until("verified", Duration.ofSeconds(60), () -> line.count("reg.audit_check") == 1);
            List<CompletableFuture<Crowd.Answer>> waiting;
            try (Hold households = line.hold("LOCK TABLE reg.household IN ACCESS EXCLUSIVE MODE")) {
                waiting = line.pages(cadre, CONNECTIONS);
                registry.until("waiting", Duration.ofSeconds(4), () -> line.waiting() == CONNECTIONS);
                List<Crowd.Answer> others = Crowd.atOnce(20, cadre, PAGE);
                assertThat(others).allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.millis()).isLessThan(4_000);
                });
                Crowd.assertFriendly(others);
                assertThat(Crowd.ask(cadre, ASSET).status()).isEqualTo(200);
            }
            waiting.forEach(CompletableFuture::join);
            registry.until("shown again", BACK, () -> Crowd.ask(cadre, PAGE).status() == 200);
            line.everyConnectionIsGood(cadre);
        }
    }

    private static boolean hasShown(Crowd village) {
        return village.told().stream().anyMatch(answer -> answer.status() == 200);
    }

    /** The application on a database behind a line. */
    private static final class Line implements AutoCloseable {

        final TcpProxy proxy;
        final RegistryProcess registry;
        private final JdbcTemplate all;
        private final String database;

        Line(String database) {
            this.database = database;
            this.registry = RegistryProcess.on(database);
            String url = TestServer.get().application(database).getJdbcUrl();
            URI server = URI.create(url.substring("jdbc:".length()));
            this.proxy = TcpProxy.to(server.getHost(), server.getPort());
            this.all = new JdbcTemplate(TestServer.get().superuser(database));
            registry.with("spring.datasource.url", url.replace(":" + server.getPort() + "/", ":" + proxy.port() + "/"))
                    .with("spring.datasource.hikari.maximum-pool-size", Integer.toString(CONNECTIONS))
                    .with(
                            "spring.datasource.hikari.data-source-properties.socketTimeout",
                            Integer.toString(SOCKET_TIMEOUT));
        }

        long count(String rows) {
            return all.queryForObject("SELECT count(*) FROM " + rows, Long.class);
        }

        Hold hold(String lock) {
            return Hold.take(TestServer.get().superuser(database), lock);
        }

        List<CompletableFuture<Crowd.Answer>> pages(Visitor cadre, int size) {
            List<CompletableFuture<Crowd.Answer>> pages = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                CompletableFuture<Crowd.Answer> page = new CompletableFuture<>();
                Thread one = new Thread(() -> page.complete(Crowd.ask(cadre, PAGE)));
                one.setDaemon(true);
                one.start();
                pages.add(page);
            }
            return pages;
        }

        long waiting() {
            return count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
        }

        /** None has leaked: as many as the pool holds are at work at once, and none was left in a transaction. */
        void everyConnectionIsGood(Visitor cadre) {
            List<CompletableFuture<Crowd.Answer>> pages;
            try (Hold households = hold("LOCK TABLE reg.household IN ACCESS EXCLUSIVE MODE")) {
                pages = pages(cadre, CONNECTIONS);
                registry.until("at work with all connections", Duration.ofSeconds(4), () -> waiting() == CONNECTIONS);
            }
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.join().status()).isEqualTo(200));
            assertThat(
                            count(
                                    "pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'"))
                    .isZero();
        }

        @Override
        public void close() {
            registry.close();
            proxy.close();
        }
    }

    private static int threads(RegistryProcess registry) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(registry.pid()), "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring("Threads:".length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    private static long p95(List<Crowd.Answer> told) {
        List<Long> sorted = told.stream()
                .map(Crowd.Answer::millis)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get((int) (sorted.size() * 0.95));
    }
}
