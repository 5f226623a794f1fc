package org.jiandang.persistence.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jiandang.persistence.PrivateFile;
import org.jiandang.persistence.start.RefusedToStart;
import org.jiandang.vault.RecordSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of the audit chain, in a file of its own: it is never changed with the keys of the data, and it can be kept by somebody else. A file
 * that is not there is made anew only while nothing has been sealed.
 */
@Configuration(proxyBeanMethods = false)
class RecordSealConfiguration {

    private static final int BYTES = 32;
    private static final String PUT_BACK =
            "Put back the key file of the audit chain (property registry.audit.key); it is part of the backup of the keys.";

    @Bean
    RecordSeal recordSeal(@Value("${registry.audit.key}") Path file, JdbcClient jdbc) {
        String last = jdbc.sql("SELECT key FROM audit_seal ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .optional()
                .orElse("");
        try {
            if (Files.notExists(file)) {
                if (!last.isEmpty()) {
                    throw new RefusedToStart("The key file of the audit chain " + file + " is not there.", PUT_BACK);
                }
                Files.createDirectories(file.toAbsolutePath().getParent());
                PrivateFile.write(file, fresh());
            }
            if (PrivateFile.isOpenToOthers(file)) {
                throw new RefusedToStart(
                        "The key file of the audit chain " + file + " can be read by others than its owner.",
                        "Run: chmod 600 " + file
                                + "; a mounted secret (Docker, Kubernetes): mode 0440, of root or of the registry's own user and group.");
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new RefusedToStart("The key in " + file + " is not 32 bytes long.", PUT_BACK);
            }
            RecordSeal seal = new FileRecordSeal(key);
            if (!last.isEmpty() && !last.equals(seal.key())) {
                throw new RefusedToStart(
                        "The key file " + file + " is not the one the audit record was sealed with.", PUT_BACK);
            }
            return seal;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RefusedToStart(
                    "The key file of the audit chain " + file + " cannot be read: " + unreadable.getMessage(),
                    PUT_BACK,
                    unreadable);
        }
    }

    private static String fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
