package org.jiandang.persistence.start;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.core.env.Environment;

/** In real use nothing prints the values of rows, opens a debugger or shows more of the inside than whether it is alive. */
final class DebugCheck {

    private static final Set<LogLevel> LOUD = EnumSet.of(LogLevel.DEBUG, LogLevel.TRACE);

    /** What may be asked to say more: it knows no row and no request. */
    private static final List<String> TELL_NO_VALUES =
            List.of("org.flywaydb", "com.zaxxer.hikari", "org.apache.catalina.startup");

    private DebugCheck() {}

    /** The loggers as they are set, whether by a property, a group, the environment or a file of the logging system's own. */
    static void pass(Environment settings, List<String> machineArguments, Collection<LoggerConfiguration> loggers) {
        for (String name : List.of("debug", "trace", "spring.jpa.show-sql")) {
            String value = settings.getProperty(name);
            refuseIf(value != null && !"false".equalsIgnoreCase(value), name + " is on");
        }
        for (LoggerConfiguration logger : loggers) {
            LogLevel level = logger.getConfiguredLevel();
            refuseIf(
                    level != null && LOUD.contains(level) && !TELL_NO_VALUES.contains(logger.getName()),
                    "the logger " + logger.getName() + " is at " + level);
        }
        for (String told : List.of("message", "stacktrace", "binding-errors", "exception")) {
            String name = "server.error.include-" + told;
            String value =
                    settings.getProperty(name, settings.getProperty("spring.web.error.include-" + told, "never"));
            refuseIf(!"never".equalsIgnoreCase(value) && !"false".equalsIgnoreCase(value), name + " is " + value);
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
