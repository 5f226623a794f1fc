package org.jiandang.persistence.start;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checks, in their order: log-ins before the migrations, tables and clock after them and before the first page. */
@Configuration(proxyBeanMethods = false)
class StartChecks {

    /** {@code --demo=none}: the mode of real use. */
    private static final String REAL = "none";

    @Bean
    FlywayMigrationStrategy checkedMigration(DataSource application) {
        return flyway -> {
            checkLogIns(application, flyway);
            flyway.migrate();
        };
    }

    private static void checkLogIns(DataSource application, Flyway flyway) {
        try {
            LogInCheck.pass(application, flyway.getConfiguration().getDataSource());
        } catch (SQLException unreachable) {
            throw new RefusedToStart(
                    "The database cannot be reached: " + unreachable.getMessage(),
                    "Check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, and SPRING_FLYWAY_USER and _PASSWORD.",
                    unreachable);
        }
    }

    @Bean
    SmartInitializingSingleton checkedStart(JdbcClient jdbc, Clock clock, @Value("${demo:}") String demo) {
        return () -> {
            OpenTables.refuse(jdbc);
            if (REAL.equals(demo)) {
                ClockCheck.pass(clock, jdbc);
            }
        };
    }
}
