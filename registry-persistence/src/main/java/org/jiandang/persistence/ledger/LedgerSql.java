package org.jiandang.persistence.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jiandang.ledger.Ledger;
import org.springframework.core.io.ClassPathResource;

/**
 * The SQL of a ledger. A file may say {@code {{household: serial, status}}} for the rows of a table as they were at the end of the asked day,
 * inside the asked area: those still current and those that have changed since. Of a day that has not ended nothing has changed since, and
 * {@code :past} lets the planner leave the history out. {@code {{notice wherever: …}}} leaves out the asked area, not the reader's: a notice stays in
 * the village where it hung, its case moves with the household.
 */
final class LedgerSql {

    private static final Pattern AS_OF = Pattern.compile("\\{\\{(\\w+)( wherever)?:([^}]+)}}");

    private static final String THEN = """
            (SELECT %2$s FROM reg.%1$s
              WHERE %3$s valid_from < :at
             UNION ALL
             SELECT %2$s FROM reg.%1$s_history
              WHERE :past AND %3$s valid_from < :at AND valid_to >= :at)""";

    private static final String IN_AREA = "village_code BETWEEN :lo AND :hi AND";

    private final Map<String, String> statements = new ConcurrentHashMap<>();

    /** The rows of a ledger, in no order; with {@code key_village}, {@code key_serial}, {@code key_no}. */
    String rows(Ledger<?> ledger) {
        return statements.computeIfAbsent(ledger.code(), LedgerSql::read);
    }

    private static String read(String code) {
        try {
            var file = new ClassPathResource("sql/ledger/" + code.toLowerCase(Locale.ROOT) + ".sql");
            return AS_OF.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll(match -> THEN.formatted(
                            match.group(1), match.group(3).strip(), match.group(2) == null ? IN_AREA : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
