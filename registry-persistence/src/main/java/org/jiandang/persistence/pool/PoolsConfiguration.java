package org.jiandang.persistence.pool;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jiandang.job.BehindPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the two other pools beside the one Spring Boot makes of {@code spring.datasource}; they have its settings, but their own sizes. */
@Configuration(proxyBeanMethods = false)
class PoolsConfiguration {

    private static final String SOCKET_TIMEOUT = "socketTimeout";
    private static final int HOUSEKEEPERS = 3;

    @Bean
    static BeanPostProcessor beside(Environment settings) {
        return new Beside(settings);
    }

    @Bean
    BehindPages behindPages() {
        return Background::in;
    }

    /** The scheduler looks for work, says that it lives, and works, behind the pages. */
    @Bean
    DbSchedulerCustomizer schedulerBehindPages(@Value("${db-scheduler.threads}") int threads) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newFixedThreadPool(threads, Background.threads("job", false)));
            }

            @Override
            public Optional<ExecutorService> dueExecutor() {
                return Optional.of(Executors.newSingleThreadExecutor(Background.threads("job-due", false)));
            }

            @Override
            public Optional<ScheduledExecutorService> housekeeperExecutor() {
                return Optional.of(
                        Executors.newScheduledThreadPool(HOUSEKEEPERS, Background.threads("job-housekeeper", false)));
            }
        };
    }

    /** Takes the place of the pool with the three. */
    private static final class Beside implements BeanPostProcessor, AutoCloseable {

        private final Environment settings;
        private final List<Pools> made = new CopyOnWriteArrayList<>();

        Beside(Environment settings) {
            this.settings = settings;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!"dataSource".equals(name) || !(bean instanceof HikariDataSource pages)) {
                return bean;
            }
            pages.setPoolName("pages");
            Pools pools = new Pools(
                    pages,
                    like(
                            pages,
                            "work",
                            required("registry.work.connections"),
                            required("registry.work.socket-timeout")),
                    like(pages, "apart", required("registry.apart.connections"), socketTimeout(pages)));
            made.add(pools);
            return pools;
        }

        private int required(String key) {
            return settings.getRequiredProperty(key, Integer.class);
        }

        private static int socketTimeout(HikariDataSource pages) {
            return Integer.parseInt(pages.getDataSourceProperties().getProperty(SOCKET_TIMEOUT, "0"));
        }

        /** Connects when first asked, like the one beside which it stands. Not its copy: a copy would share its properties. */
        private HikariDataSource like(HikariDataSource pages, String name, int size, int socketTimeout) {
            HikariDataSource other = new HikariDataSource();
            other.setJdbcUrl(pages.getJdbcUrl());
            other.setDriverClassName(pages.getDriverClassName());
            other.setUsername(pages.getUsername());
            other.setPassword(pages.getPassword());
            Binder.get(settings).bind("spring.datasource.hikari", Bindable.ofInstance(other));
            other.setPoolName(name);
            other.setMaximumPoolSize(size);
            if (other.getMinimumIdle() > size) {
                other.setMinimumIdle(size);
            }
            other.addDataSourceProperty(SOCKET_TIMEOUT, Integer.toString(socketTimeout));
            return other;
        }

        @Override
        public void close() {
            made.forEach(Pools::close);
        }
    }
}
