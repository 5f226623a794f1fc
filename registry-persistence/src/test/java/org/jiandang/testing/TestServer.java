package org.jiandang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jiandang.persistence.embedded.ConnectionTo;
import org.jiandang.persistence.embedded.OwnerConnectionTo;
import org.jiandang.persistence.embedded.Roles;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one PostgreSQL server of a test run, started by the first test that needs it and gone with the process. It is the one given by
 * {@code REGISTRY_TEST_URL}, else a container where Docker runs, else the embedded server.
 */
public final class TestServer {

    private static final class Holder {
        static final TestServer ONE = start();
    }

    private final Path folder;
    private final ServerAtHand server;
    private final TemplateDatabase template = new TemplateDatabase(this);

    private TestServer(Path folder, ServerAtHand server) {
        this.folder = folder;
        this.server = server;
    }

    private static TestServer start() {
        try {
            Path folder = Files.createTempDirectory("registry-test");
            TestServer started = new TestServer(folder, ServerAtHand.find(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Leaves in a folder what an embedded server with the template in it needs to start again. */
    static void prepare(Path folder) throws SQLException {
        ServerAtHand server = ServerAtHand.start(folder);
        try {
            new TestServer(folder, server).template.make();
        } finally {
            server.stop().run();
        }
    }

    public static TestServer get() {
        return Holder.ONE;
    }

    /** Where the server keeps its files; a test may put its own beside them. */
    public Path folder() {
        return folder;
    }

    /** Makes a database with all migrations and the reference data in it, unless it is there. */
    public void makeRegistry(String name) {
        try {
            template.copyTo(name);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("database " + name + " could not be copied", failure);
        }
    }

    /** Gives a context a database of this server. */
    void connect(ConfigurableApplicationContext context, String database, Path keys) {
        TestPropertyValues.of(
                        // what a test has just written is counted
                        "registry.figures.kept=PT0S",
                        "registry.data=" + folder,
                        "registry.keys=" + keys,
                        "registry.audit.anchors=" + folder.resolve("anchors-" + database + ".jsonl"),
                        // contexts stay until the end of the run: one that rests gives its connections back
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.idle-timeout=10000")
                .applyTo(context);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("testApplicationConnection", application(database));
        beans.registerSingleton("testOwnerConnection", owner(database));
    }

    /** The key file of a database: each has noted the fingerprint of the keys it was first opened with. */
    public Path keys(String database) {
        return folder.resolve("keys-" + database + ".properties");
    }

    /** Makes an empty database unless it is there; for tests of the migration itself. */
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
        PreparedCluster.delete(folder);
    }
}
