package org.jiandang.persistence.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jiandang.persistence.scope.RegistryTransactions;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The one data source of the application, with three pools behind it. A thread that holds a connection and needs another (an alarm that outlives the
 * act, a data key) gets it from a pool in which nobody who waits holds one: so twenty pages, each with its connection, never wait for each other's.
 */
final class Pools extends DelegatingDataSource implements AutoCloseable {

    private final Pool pages;
    private final Pool work;
    private final Pool apart;

    Pools(HikariDataSource pages, HikariDataSource work, HikariDataSource apart) {
        super(pages);
        this.pages = new Pool(pages);
        this.work = new Pool(work);
        this.apart = new Pool(apart);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (RegistryTransactions.holdsConnection()) {
            return apart.take();
        }
        return Background.isBehindPages() ? work.take() : pages.take();
    }

    /** The log-in of the pools is the only one. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /** The pages' pool is closed by the context, which made it. */
    @Override
    public void close() {
        work.close();
        apart.close();
    }
}
