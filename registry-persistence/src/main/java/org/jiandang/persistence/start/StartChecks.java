package org.jiandang.persistence.start;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jiandang.demo.UseMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/**
 * The checks, in their order: settings, secrets and log-ins before the migrations; tables, clock and server after them and before the first page. What
 * endangers real people only is asked in real use only; the server is asked when it is the operator's own, since the embedded one is started safe.
 */
@Configuration(proxyBeanMethods = false)
class StartChecks {

    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);

    /** Before anything is made that asks for the mode. */
    @Bean
    static BeanFactoryPostProcessor knownMode(Environment settings) {
        return factory -> ModeCheck.pass(settings);
    }

    @Bean
    FlywayMigrationStrategy checkedMigration(DataSource application, Environment settings) {
        return flyway -> {
            if (isReal(settings)) {
                DebugCheck.pass(
                        settings,
                        ManagementFactory.getRuntimeMXBean().getInputArguments(),
                        LoggingSystem.get(StartChecks.class.getClassLoader()).getLoggerConfigurations());
                SecretsCheck.pass(settings);
                TransportCheck.pass(settings);
            }
            checkLogIns(application, flyway);
            VersionCheck.pass(flyway);
            VersionCheck.migrate(flyway);
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
    SmartInitializingSingleton checkedStart(JdbcClient jdbc, Clock clock, Environment settings) {
        return () -> {
            OpenTables.refuse(jdbc);
            if (isReal(settings)) {
                ClockCheck.pass(clock, jdbc);
                advise(settings);
            }
            if (isReal(settings) && StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
                ServerCheck.pass(jdbc, settings);
            }
        };
    }

    /** Not refused, since a disk elsewhere may be mounted later, but said at every start (C38). */
    private static void advise(Environment settings) {
        if (!StringUtils.hasText(settings.getProperty("registry.audit.copy"))) {
            LOG.warn(
                    "The audit record has no copy outside this machine. Name a file that is sent on: registry.audit.copy=<file>.");
        }
    }

    private static boolean isReal(Environment settings) {
        return ModeCheck.pass(settings) == UseMode.REAL;
    }
}
