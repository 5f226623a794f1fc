package org.jiandang.persistence.start;

import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** In real use no password is missing or one that everybody knows; the key file is looked at by the vault. */
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

    private SecretsCheck() {}

    static void pass(Environment settings) {
        if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
            password(settings, "spring.datasource.username", "spring.datasource.password");
            password(settings, "spring.flyway.user", "spring.flyway.password");
        }
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
}
