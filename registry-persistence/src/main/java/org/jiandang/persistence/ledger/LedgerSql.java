package org.jiandang.persistence.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiandang.ledger.Ledger;
import org.springframework.core.io.ClassPathResource;

/** The SQL of a ledger, one file each, in the terms of {@link AsOf}. */
final class LedgerSql {

    private final Map<String, String> statements = new ConcurrentHashMap<>();

    /** The rows of a ledger, in no order; with {@code key_village}, {@code key_serial}, {@code key_no}. */
    String rows(Ledger<?> ledger) {
        return statements.computeIfAbsent(ledger.code(), LedgerSql::read);
    }

    private static String read(String code) {
        try {
            var file = new ClassPathResource("sql/ledger/" + code.toLowerCase(Locale.ROOT) + ".sql");
            return AsOf.expand(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
