package org.jiandang.persistence.start;

import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/** In real use nothing prints the values of rows, opens a debugger or shows more of the inside than whether it is alive. */
final class DebugCheck {

    private static final Set<String> LOUD = Set.of("DEBUG", "TRACE", "ALL");
    private static final List<String> TELL_VALUES = List.of(
            "root",
            "org",
            "org.jiandang",
            "org.hibernate",
            "org.hibernate.sql",
            "org.hibernate.orm",
            "org.hibernate.orm.jdbc",
            "org.hibernate.orm.jdbc.bind",
            "org.postgresql",
            "org.springframework",
            "org.springframework.jdbc",
            "org.springframework.jdbc.core",
            "org.springframework.web",
            "org.springframework.security",
            "web",
            "sql");

    private DebugCheck() {}

    static void pass(Environment settings, List<String> machineArguments) {
        for (String name : List.of("debug", "trace", "spring.jpa.show-sql")) {
            String value = settings.getProperty(name);
            refuseIf(value != null && !"false".equalsIgnoreCase(value), name + " is on");
        }
        for (String logger : TELL_VALUES) {
            String level = settings.getProperty("logging.level." + logger, "");
            refuseIf(
                    LOUD.contains(level.toUpperCase(java.util.Locale.ROOT)),
                    "logging.level." + logger + " is " + level);
        }
        String shown = settings.getProperty("management.endpoints.web.exposure.include", "health");
        refuseIf(!"health".equals(shown) && !shown.isEmpty(), "management shows " + shown + ", not health alone");
        refuseIf(
                machineArguments.stream().anyMatch(argument -> argument.contains("jdwp")),
                "the Java machine was started with a debugger's door (jdwp)");
    }

    private static void refuseIf(boolean bad, String what) {
        if (bad) {
            throw new RefusedToStart(
                    "In real use nothing may be open for debugging: " + what + ".",
                    "Take the setting away (command line, environment, application.properties), then start again."
                            + " To look for a fault use a copy with invented people.");
        }
    }
}
