package org.jiandang.persistence.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jiandang.persistence.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own under a data folder, with passwords from its first moment and the registry's roles. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Recovery after a crash replays the log; give it time before calling it dead. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private final DataFolder folder;
    private final Durability durability;
    private final Passwords passwords;
    private final FileChannel lock;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedServer(DataFolder folder, Durability durability, Passwords passwords, FileChannel lock)
            throws IOException {
        this.folder = folder;
        this.durability = durability;
        this.passwords = passwords;
        this.lock = lock;
        this.port = FreePort.find();
        this.server = launch(folder, passwords, durability, port);
    }

    /** Starts the server of a folder and makes its roles; a server orphaned by an earlier crash is stopped first. */
    public static EmbeddedServer start(DataFolder folder, Durability durability) {
        try {
            folder.create();
            FileChannel lock = lock(folder);
            try {
                Leftover.clear(folder.cluster());
                Passwords passwords = Passwords.at(folder.passwords());
                EmbeddedServer started = new EmbeddedServer(folder, durability, passwords, lock);
                started.makeRoles();
                return started;
            } catch (IOException | SQLException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(
                    "the embedded database under " + folder.root() + " does not start: " + failure.getMessage(),
                    failure);
        }
    }

    /** The lock goes with the process that holds it, however it dies. */
    private static FileChannel lock(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldHere) {
            // the same answer as for another process
        }
        channel.close();
        throw new IOException("another registry is already running on it (it holds " + folder.lock() + ")");
    }

    private static EmbeddedPostgres launch(DataFolder folder, Passwords passwords, Durability durability, int port)
            throws IOException {
        boolean fresh = Files.notExists(folder.cluster().resolve("PG_VERSION"));
        Path passwordFile = folder.root().resolve("initdb.password");
        File log = folder.root().resolve("postgres.log").toFile();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(
                        durability == Durability.FULL ? folder.programs().toFile() : sharedPrograms())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_PATIENCE)
                .setConnectConfig("password", passwords.superuser())
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log));
        durability.settings().forEach(builder::setServerConfig);
        ServerSettings.ALL.forEach(builder::setServerConfig);
        try {
            if (fresh) {
                PrivateFile.write(passwordFile, passwords.superuser() + "\n");
                // initdb takes the last of two equal options, and these come after the library's own "trust".
                builder.setLocaleConfig("auth", "scram-sha-256")
                        .setLocaleConfig("pwfile", passwordFile.toString())
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8");
            }
            return builder.start();
        } finally {
            Files.deleteIfExists(passwordFile);
            // The library opens the folder it unpacks into to everybody's writing.
            folder.create();
        }
    }

    /** Short-lived servers share the unpacked programs; by user, because they cannot write each other's. */
    private static File sharedPrograms() {
        return new File(System.getProperty("java.io.tmpdir"), "registry-postgres-" + System.getProperty("user.name"));
    }

    /**
     * Starts the server again at its port when it has ended, whoever ended it: connections that are made anew find it where it was. A start that
     * fails is for the caller to try again; a server killed a moment ago may still hold its memory.
     *
     * @return whether it had ended and runs again
     */
    synchronized boolean revive() throws IOException {
        if (closed || Leftover.isServing(folder.cluster())) {
            return false;
        }
        LOG.warn("The database server of {} has ended; starting it again", folder.root());
        Leftover.clear(folder.cluster());
        // stops nothing: gives back the library's own lock
        server.close();
        server = launch(folder, passwords, durability, port);
        LOG.warn("The database server of {} runs again", folder.root());
        return true;
    }

    private void makeRoles() throws SQLException {
        try (Connection superuser = connect("postgres")) {
            Roles.make(superuser, owner(), application());
        }
    }

    /** Makes a database for the registry unless it is there. */
    public void createDatabase(String name) {
        try (Connection superuser = connect("postgres")) {
            Roles.makeDatabase(superuser, name);
        } catch (SQLException failure) {
            throw new IllegalStateException("database " + name + " could not be made", failure);
        }
    }

    /** The superuser; nothing but set-up and tests may use it. */
    public LogIn superuser() {
        return new LogIn("postgres", passwords.superuser());
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), superuser().name(), superuser().password());
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** The log-in that owns the tables and migrates them. */
    public LogIn owner() {
        return new LogIn(Roles.OWNER, passwords.owner());
    }

    /** The log-in the application works with. */
    public LogIn application() {
        return new LogIn(Roles.APPLICATION, passwords.application());
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.close();
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
