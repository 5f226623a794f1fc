package org.jiandang.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The log as it is set up, not its parts alone. */
class LogTextTest {

    private static final String NUMBER = "11010519491231002X";

    @Test
    void what_somebody_typed_cannot_write_a_line_of_the_log() throws Exception {
        String typed = "x\r\n2026-11-22 INFO granted\u2028y\u0085z";
        String line = written(
                "looked for {}",
                new IllegalStateException("no " + typed + " " + NUMBER, new RuntimeException(typed)),
                typed + NUMBER);
        assertThat(line).contains("looked for x\\r\\n2026-11-22 INFO granted\\u2028y\\u0085z110105****");
        assertThat(line)
                .doesNotContain(NUMBER)
                .doesNotContain("\n2026-11-22 INFO")
                .doesNotContain("\r")
                .doesNotContain("\u2028");
        assertThat(line.lines().skip(1).filter(l -> !l.isBlank()))
                .as("below the event only its stack trace")
                .allMatch(l -> l.startsWith("\tat ")
                        || l.startsWith("java.lang.")
                        || l.startsWith("Caused by: ")
                        || l.startsWith("\t... "));
    }

    /** One event through the registry's own configuration. */
    private static String written(String message, Throwable thrown, String argument) throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        String configuration = new String(
                LogTextTest.class.getResourceAsStream("/logback-spring.xml").readAllBytes(), StandardCharsets.UTF_8);
        configurator.doConfigure(new java.io.ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
        ConsoleAppender<ILoggingEvent> console =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("CONSOLE");
        byte[] bytes = console.getEncoder()
                .encode(new LoggingEvent(
                        "x", context.getLogger("org.jiandang.Test"), Level.INFO, message, thrown, new Object[] {argument
                        }));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
