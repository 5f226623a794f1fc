package org.jiandang.persistence.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jiandang.persistence.ledger.AsOf;
import org.springframework.core.io.ClassPathResource;

/** The long statements of rounds, read once. */
final class RoundSql {

    static final String DUE = read("due");
    static final String PROGRESS = read("progress").replace("{{due}}", DUE);
    static final String FIGURES = AsOf.expand(read("figures"));

    private RoundSql() {}

    private static String read(String name) {
        try {
            return new ClassPathResource("sql/round/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
