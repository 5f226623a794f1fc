package org.jiandang.persistence.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** In real use no password is missing or one that everybody knows, and the key file is its owner's alone. */
final class SecretsCheck {

    private static final int SHORTEST = 12;

    private static final Set<String> KNOWN = Set.of(
            "password",
            "postgres",
            "changeme",
            "change-me",
            "secret",
            "admin",
            "registry",
            "app_rw",
            "app_owner",
            "123456");

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private SecretsCheck() {}

    static void pass(Environment settings) {
        if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
            password(settings, "spring.datasource.username", "spring.datasource.password");
            password(settings, "spring.flyway.user", "spring.flyway.password");
        }
        keyFile(Path.of(settings.getProperty("registry.keys", "data/keys.properties")));
    }

    private static void password(Environment settings, String user, String name) {
        String password = settings.getProperty(name, "");
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        String remedy =
                "Make a new one (openssl rand -hex 24), give it to the log-in (ALTER ROLE … PASSWORD …) and to the registry as "
                        + variable + ".";
        if (password.isBlank()) {
            throw new RefusedToStart(name + " is missing.", remedy);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean guessed = KNOWN.stream().anyMatch(known -> plain.equals(known) || plain.startsWith(known + "1"))
                || plain.equals(settings.getProperty(user, "").toLowerCase(Locale.ROOT));
        if (guessed || password.length() < SHORTEST) {
            throw new RefusedToStart(
                    name + " is a default or short password (at least " + SHORTEST + " characters).", remedy);
        }
    }

    /** A key file that is not there is the vault's matter: it makes one for an empty database and refuses otherwise. */
    private static void keyFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(OTHERS::contains)) {
                throw new RefusedToStart(
                        "The key file " + file + " can be read or written by others on this machine.",
                        "chmod 600 " + file + ", and ask who may have read it; if somebody may have, change the keys.");
            }
        } catch (UnsupportedOperationException noPosix) {
            // a file system without such permissions is guarded by its own means
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
