package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ordinary stop of the service ({@code SIGTERM}) while people and a job work. */
@Tag("fault")
class GracefulStopTest {

    private static final String DATABASE = "fault_stop";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int HOUSEHOLDS = 2_000;
    private static final int UNDER_WAY = 6;
    private static final int LOAD = 4;

    private final Imports imports = new Imports(DATABASE);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoes() {
        people.shutdownNow();
    }

    @Test
    @SecurityCase("X19")
    void every_request_under_way_is_answered_and_the_import_goes_on_after_the_next_start() {
        try (RegistryProcess registry = RegistryProcess.on(DATABASE)) {
            registry.start();
            Visitor county = registry.signIn("xian");
            String cookies = county.cookies();
            String batch = Imports.upload(county, 1, HOUSEHOLDS);
            AtomicBoolean stopping = new AtomicBoolean();
            Queue<String> failed = new ConcurrentLinkedQueue<>();
            List<CompletableFuture<Integer>> underWay = new ArrayList<>();
            List<CompletableFuture<Void>> load = new ArrayList<>();
            var form = county.form(batch, batch + "/check");
            long check;
            try (Hold households = Hold.take(imports.superuser(), "LOCK TABLE reg.resident, reg.household")) {
                check = imports.check(county, batch, form);
                households.reached(registry);
                for (int i = 0; i < UNDER_WAY; i++) {
                    underWay.add(CompletableFuture.supplyAsync(() -> get(registry, "/households", cookies), people));
                }
                for (int i = 0; i < LOAD; i++) {
                    load.add(CompletableFuture.runAsync(() -> ask(registry, stopping, failed), people));
                }
                registry.until(
                        "all stand in front of the lock",
                        Duration.ofSeconds(4),
                        () -> households.waiting() > UNDER_WAY);
                stopping.set(true);
                registry.terminate();
                registry.until("takes no more", STOP, () -> !registry.isReady());
                assertThat(underWay).noneMatch(CompletableFuture::isDone);
            }
            assertThat(registry.ended(STOP)).as("ended by SIGTERM").isEqualTo(143);
            assertThat(underWay).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
            load.forEach(CompletableFuture::join);
            assertThat(failed).isEmpty();
            assertThat(imports.stateOfJob(check)).isEqualTo("WAITING");
            assertThat(imports.state(batch)).isEqualTo("CHECKING");
            assertThat(imports.number("SELECT count(*) FROM reg.import_outcome"))
                    .isZero();
            assertThat(
                            imports.number(
                                    "SELECT count(*) FROM reg.audit_event e WHERE NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)"))
                    .as("acts without a seal")
                    .isZero();

            registry.start();
            registry.until("gone on", PATIENCE, () -> imports.stateOfJob(check).equals("DONE"));
            assertThat(imports.state(batch)).isEqualTo("CHECKED");
            assertThat(imports.number("SELECT attempts FROM reg.job WHERE id = " + check))
                    .as("a stop is no failure")
                    .isEqualTo(1);
            assertThat(imports.number("SELECT count(*) FROM reg.import_outcome"))
                    .isEqualTo(HOUSEHOLDS);
        }
    }

    /** Asks again and again on a new connection until the registry takes none any more. */
    private static void ask(RegistryProcess registry, AtomicBoolean stopping, Queue<String> failed) {
        while (true) {
            int status = get(registry, "/login", "");
            if (status == REFUSED && stopping.get()) {
                return;
            }
            if (status != 200) {
                failed.add("/login: " + status);
                return;
            }
        }
    }

    private static final int REFUSED = -1;

    /** The status; {@link #REFUSED} when the connection was never taken. */
    private static int get(RegistryProcess registry, String path, String cookies) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) registry.at(path).toURL().openConnection();
            connection.setRequestProperty("Cookie", cookies);
            connection.setRequestProperty("Connection", "close");
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.connect();
            int status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
            return status;
        } catch (ConnectException refused) {
            return REFUSED;
        } catch (IOException cut) {
            throw new AssertionError(path + " was cut off: " + cut, cut);
        }
    }
}
