package org.jiandang.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import org.jiandang.persistence.scope.RegistryTransactions;
import org.jiandang.persistence.scope.Standstill;
import org.jiandang.policy.RegistryClock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;

/** Finds entities and repositories in every feature and puts the scope under every transaction. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@EntityScan("org.jiandang")
@EnableJpaRepositories("org.jiandang")
public class PersistenceConfiguration {

    /** The one clock; injected into services only. */
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    RegistryClock clock() {
        return new RegistryClock();
    }

    @Bean
    PlatformTransactionManager transactionManager(
            EntityManagerFactory entityManagerFactory, Clock clock, List<Standstill> standstills) {
        return new RegistryTransactions(entityManagerFactory, clock, standstills);
    }
}
