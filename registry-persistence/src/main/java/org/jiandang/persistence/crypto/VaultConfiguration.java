package org.jiandang.persistence.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jiandang.persistence.start.RefusedToStart;
import org.jiandang.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault with the key file, after checking that it is the one this database was sealed with. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(@Value("${registry.keys}") Path file, JdbcClient jdbc) {
        try {
            TinkVault vault = new TinkVault(Keys.at(file));
            match(vault.index("the fingerprint of the key file"), file, jdbc);
            return vault;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new RefusedToStart(
                    "The key file " + file + " cannot be read: " + unreadable.getMessage(),
                    "Put back the key file of this registry (property registry.keys).",
                    unreadable);
        }
    }

    /** A lost key file must not be replaced in silence: new values would be sealed, and searched, with other keys than the old. */
    private static void match(byte[] fingerprint, Path file, JdbcClient jdbc) {
        jdbc.sql("INSERT INTO sealing_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING")
                .param(fingerprint)
                .update();
        byte[] noted = jdbc.sql("SELECT fingerprint FROM sealing_key")
                .query(byte[].class)
                .single();
        if (!Arrays.equals(noted, fingerprint)) {
            throw new RefusedToStart(
                    "The key file " + file + " is not the one this database was sealed with.",
                    "Put back the key file of this registry (property registry.keys).");
        }
    }
}
