package org.jiandang.web.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds a lock of the database in a connection of its own until it is let go, so that the application comes to stand at a place that is known: behind
 * what it wrote before, in front of what needs the lock. The application gives up waiting after 5 seconds, its jobs after 30.
 */
public final class Hold implements AutoCloseable {

    private final Connection connection;
    private final JdbcTemplate watch;
    private final int backend;

    private Hold(Connection connection, JdbcTemplate watch, int backend) {
        this.connection = connection;
        this.watch = watch;
        this.backend = backend;
    }

    /** @param lock the statement that takes it, {@code LOCK TABLE …} or {@code SELECT … FOR UPDATE} */
    public static Hold take(DataSource superuser, String lock) {
        try {
            Connection connection = superuser.getConnection();
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                sql.execute(lock);
                var own = sql.executeQuery("SELECT pg_backend_pid()");
                own.next();
                return new Hold(connection, new JdbcTemplate(superuser), own.getInt(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(lock, failure);
        }
    }

    /** Whether somebody stands behind it. */
    public boolean isWaitedFor() {
        return waiting() > 0;
    }

    /** How many stand behind it. */
    public int waiting() {
        Integer count = watch.queryForObject(
                "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))", Integer.class, backend);
        return count == null ? 0 : count;
    }

    /** Waits until the application stands behind it. */
    public void reached(RegistryProcess registry) {
        registry.until("waiting for the lock", Duration.ofSeconds(60), this::isWaitedFor);
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
