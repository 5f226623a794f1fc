package org.jiandang.testing;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** SQL as the owner of the tables, for what a test must arrange or break behind the application's back. */
public final class OwnerSql {

    private OwnerSql() {}

    public static JdbcTemplate on(FlywayConnectionDetails owner) {
        return new JdbcTemplate(dataSource(owner));
    }

    private static DataSource dataSource(FlywayConnectionDetails owner) {
        return new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
