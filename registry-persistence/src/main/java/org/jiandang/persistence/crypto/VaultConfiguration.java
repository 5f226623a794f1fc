package org.jiandang.persistence.crypto;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the vault with the key file, after checking that it is the one this database was sealed with. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    /** At the start, whatever else waits until it is asked for: the keys' fingerprints may not be noted in a transaction that is rolled back. */
    @Bean
    @Lazy(false)
    Keyring keyring(
            @Value("${registry.keys}") Path file,
            @Value("${registry.vault.algorithm:AES}") Algorithm algorithm,
            JdbcClient jdbc) {
        return new Keyring(new KeyCheck(jdbc).matching(file, algorithm), algorithm);
    }

    @Bean
    DataKeys dataKeys(DataSource database, Keyring keyring, @Value("${registry.vault.key-kept:1m}") Duration kept) {
        return new DataKeys(database, keyring, kept);
    }

    @Bean
    IndexGeneration indexGeneration(JdbcClient jdbc, Keyring checkedFirst) {
        return new IndexGeneration(jdbc);
    }

    @Bean
    SealAlarm sealAlarm(
            ObjectProvider<Audit> audit,
            ObjectProvider<Alarms> alarms,
            ObjectProvider<PlatformTransactionManager> transactions,
            Clock clock) {
        return new SealAlarm(audit, alarms, transactions, clock);
    }

    @Bean
    EnvelopeVault vault(Keyring keyring, DataKeys keys, IndexGeneration generation, SealAlarm alarm) {
        return new EnvelopeVault(keyring, keys, generation, alarm);
    }
}
