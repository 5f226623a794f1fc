package org.jiandang.persistence.pool;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;

/**
 * A pool that does not let everybody wait when there is nothing to wait for. Once somebody has waited in vain, for a second those who find no idle
 * connection are told at once: a request that failed at its first connection does not wait again for its session, and threads do not pile up
 * while the database is away.
 */
final class Pool {

    private static final long CLOSED = TimeUnit.SECONDS.toNanos(1);

    private final HikariDataSource source;
    private volatile long closedUntil = System.nanoTime();

    Pool(HikariDataSource source) {
        this.source = source;
    }

    Connection take() throws SQLException {
        if (System.nanoTime() - closedUntil < 0 && hasNone()) {
            throw new SQLTransientConnectionException(
                    source.getPoolName() + " - no connection is free, and a moment ago waiting for one was in vain");
        }
        try {
            return source.getConnection();
        } catch (SQLException inVain) {
            closedUntil = System.nanoTime() + CLOSED;
            throw inVain;
        }
    }

    private boolean hasNone() {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        return pool == null || pool.getIdleConnections() == 0;
    }

    void close() {
        source.close();
    }
}
