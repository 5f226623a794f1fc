package org.jiandang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiandang.persistence.embedded.ConnectionTo;
import org.jiandang.persistence.embedded.OwnerConnectionTo;
import org.jiandang.persistence.embedded.Roles;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The one PostgreSQL server of a test run, started by the first test that needs it and gone with the process. It is the one given by
 * {@code REGISTRY_TEST_URL}, else a container where Docker runs, else the embedded server.
 */
public final class TestServer {

    private static final class Holder {
        static final TestServer ONE = new TestServer();
    }

    private final Path folder;
    private final ServerAtHand server;

    private TestServer() {
        try {
            folder = Files.createTempDirectory("registry-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server = ServerAtHand.find(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public static TestServer get() {
        return Holder.ONE;
    }

    /** Where the server keeps its files; a test may put its own beside them. */
    public Path folder() {
        return folder;
    }

    /** Makes a database unless it is there. */
    public void makeDatabase(String name) {
        try (Connection superuser = superuser("postgres").getConnection()) {
            Roles.makeDatabase(superuser, name);
        } catch (SQLException failure) {
            throw new IllegalStateException("database " + name + " could not be made", failure);
        }
    }

    /** How the application reaches a database of the server. */
    public JdbcConnectionDetails application(String database) {
        return new ConnectionTo(server.url(database), server.application());
    }

    /** How migrations reach a database of the server. */
    public FlywayConnectionDetails owner(String database) {
        return new OwnerConnectionTo(server.url(database), server.owner());
    }

    /** Above every rule; for what a superuser alone can break. */
    public DataSource superuser(String database) {
        return server.superuser(database);
    }

    private void stop() {
        server.stop().run();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException busy) {
            folder.toFile().deleteOnExit();
        }
    }
}
