package org.jiandang.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jiandang.persistence.embedded.DataFolder;
import org.jiandang.persistence.embedded.Durability;
import org.jiandang.persistence.embedded.EmbeddedServer;
import org.jiandang.persistence.embedded.LogIn;
import org.jiandang.persistence.embedded.Roles;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A server tests can use, with the registry's roles in it.
 *
 * @param base its JDBC address up to and with the last slash
 * @param superuser its superuser
 * @param owner the log-in that migrates
 * @param application the log-in the application works with
 * @param stop ends it
 */
record ServerAtHand(String base, LogIn superuser, LogIn owner, LogIn application, Runnable stop) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerAtHand.class);
    private static final LogIn OWNER = new LogIn(Roles.OWNER, "owner-of-tests");
    private static final LogIn APPLICATION = new LogIn(Roles.APPLICATION, "application-of-tests");

    /** The server of {@code REGISTRY_TEST_URL} (with its superuser in _USER and _PASSWORD), else a container, else the embedded one. */
    static ServerAtHand find(Path folder) {
        String given = System.getenv("REGISTRY_TEST_URL");
        if (given != null && !given.isBlank()) {
            return new ServerAtHand(
                            given.substring(0, given.lastIndexOf('/') + 1),
                            new LogIn(System.getenv("REGISTRY_TEST_USER"), System.getenv("REGISTRY_TEST_PASSWORD")),
                            OWNER,
                            APPLICATION,
                            () -> {})
                    .withRoles();
        }
        if (dockerMayRun()) {
            try {
                return container();
            } catch (RuntimeException noContainer) {
                LOG.warn(
                        "Docker is here but gives no PostgreSQL ({}); using the embedded server",
                        noContainer.getMessage());
            }
        }
        return embedded(folder);
    }

    /** Looked for by its door: asking the library without Docker prints a page of alarm. */
    private static boolean dockerMayRun() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static ServerAtHand container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        container.start();
        String base = "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/";
        return new ServerAtHand(
                        base,
                        new LogIn(container.getUsername(), container.getPassword()),
                        OWNER,
                        APPLICATION,
                        container::stop)
                .withRoles();
    }

    /** With its template made already, by this run or an earlier one. */
    private static ServerAtHand embedded(Path folder) {
        PreparedCluster.copyTo(folder);
        return start(folder);
    }

    /** The embedded server on a folder. */
    static ServerAtHand start(Path folder) {
        EmbeddedServer server = EmbeddedServer.start(new DataFolder(folder), Durability.NONE);
        String base = server.url("");
        return new ServerAtHand(base, server.superuser(), server.owner(), server.application(), server::close);
    }

    private ServerAtHand withRoles() {
        try (Connection connection = superuser("postgres").getConnection()) {
            Roles.make(connection, owner, application);
            return this;
        } catch (SQLException failure) {
            throw new IllegalStateException("the roles could not be made at " + base, failure);
        }
    }

    String url(String database) {
        return base + database;
    }

    DataSource superuser(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(superuser.name());
        source.setPassword(superuser.password());
        return source;
    }
}
