package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jiandang.testing.TestServer;
import org.jiandang.web.RegistryApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The application as a process of its own, with nothing of the tests on its class path: started as a demonstration without invented households,
 * waited for, killed, stopped, let go on, started again. Its log-ins are those of the demonstration, see {@link Visitor}.
 */
public final class RegistryProcess implements AutoCloseable {

    /** The password of the demonstration's log-ins. */
    static final String PASSWORD = "Dema-bichig-1990";

    private static final Duration START = Duration.ofMinutes(4);

    private final Path data;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> machine = new ArrayList<>(
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    private final int port = freePort();
    private @Nullable Process process;

    private RegistryProcess(Path data) {
        this.data = data;
        with("server.port", Integer.toString(port));
        with("server.address", "127.0.0.1");
        with("registry.data", data.toString());
        with("registry.demo.password", PASSWORD);
        with("demo.households", "0");
        with("db-scheduler.polling-interval", "200ms");
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * On a database of the server of the tests, made as a copy of the template if it is not there: quick, and the test asks the database itself by
     * {@code TestServer.get().superuser(database)}. Two on the same database are two nodes: they share the folder and the keys.
     */
    public static RegistryProcess on(String database) {
        TestServer server = TestServer.get();
        server.makeRegistry(database);
        JdbcConnectionDetails application = server.application(database);
        FlywayConnectionDetails owner = server.owner(database);
        return new RegistryProcess(server.folder().resolve("process-" + database))
                .with("spring.datasource.url", application.getJdbcUrl())
                .with("registry.keys", server.keys(database).toString())
                .env("SPRING_DATASOURCE_USERNAME", application.getUsername())
                .env("SPRING_DATASOURCE_PASSWORD", application.getPassword())
                .env("SPRING_FLYWAY_USER", owner.getUsername())
                .env("SPRING_FLYWAY_PASSWORD", owner.getPassword());
    }

    /** On a folder with nothing but what the application itself brings along, its embedded server too; the first start takes half a minute. */
    public static RegistryProcess inFolder(Path data) {
        return new RegistryProcess(data);
    }

    /** A property of the application, as on its command line. */
    public RegistryProcess with(String property, @Nullable String value) {
        settings.put(property, Objects.requireNonNull(value));
        return this;
    }

    /** A variable of its environment; for what must not stand on a command line. */
    public RegistryProcess env(String name, @Nullable String value) {
        environment.put(name, Objects.requireNonNull(value));
        return this;
    }

    /** An option of its Java machine, behind those of {@code machine}; of two that say the same the last one counts. */
    public RegistryProcess java(String option) {
        machine.add(option);
        return this;
    }

    /** Starts it and waits until it is ready for requests. */
    public RegistryProcess start() {
        launch();
        until("ready", START, this::isReady);
        return this;
    }

    /** Starts it without waiting; it may refuse to start. */
    public RegistryProcess launch() {
        assertThat(isAlive()).as("runs already").isFalse();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-cp", classPath(), RegistryApplication.class.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(data);
            process = builder.directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** {@code kill -9}: it does not come to do anything more. */
    public void kill() {
        Process running = process;
        if (running != null && running.isAlive()) {
            running.destroyForcibly();
            ended(Duration.ofSeconds(30));
        }
    }

    /** {@code SIGTERM}, the ordinary stop of a service; {@link #ended} waits for it. */
    public void terminate() {
        signal("TERM");
    }

    /** {@code SIGSTOP}: no thread of it runs until {@link #goOn}, as in a very long collection of garbage or on a machine that was frozen. */
    public void freeze() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    /** Waits until it is gone and gives its exit code. */
    public int ended(Duration patience) {
        try {
            assertThat(running().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within %s", patience)
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return running().exitValue();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public boolean isReady() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(at("/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Somebody who has signed in with a log-in of the demonstration ({@code cun1}, {@code zhen1}, {@code xian}, …). */
    public Visitor signIn(String login) {
        return new Visitor(this).signIn(login, PASSWORD);
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The folder {@code registry.data}. */
    public Path data() {
        return data;
    }

    public long pid() {
        return running().pid();
    }

    /** What it has said so far, of all its starts. */
    public String said() {
        try {
            return Files.exists(log()) ? Files.readString(log(), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits for a state; fails at once, with the last it said, when it ends meanwhile. */
    public void until(String what, Duration patience, BooleanSupplier reached) {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (!isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not " + what + ", "
                        + (isAlive()
                                ? "after " + patience
                                : "it ended with " + running().exitValue()) + "; it said:\n"
                        + last());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        try {
            int answer = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .start()
                    .waitFor();
            assertThat(answer).as("kill -%s", name).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "was never started");
    }

    private Path log() {
        return data.resolve("said-" + port + ".log");
    }

    private String last() {
        String said = said();
        return said.substring(Math.max(0, said.length() - 4000));
    }

    /** Without the classes and settings of the tests, which would change what is tested. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
