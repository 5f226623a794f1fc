package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.Ledgers;
import org.junit.jupiter.api.Test;

class LedgersDocumentTest {

    private static final Path FILE = root().resolve("docs/ledgers.md");

    @Test
    void the_document_says_what_the_code_declares() throws IOException {
        String document = LedgersDocument.write();
        if ("write".equals(System.getProperty("registry.docs"))) {
            Files.writeString(FILE, document);
        }
        assertThat(Files.readString(FILE)).isEqualTo(document);
    }

    @Test
    void every_word_of_every_ledger_stands_in_both_languages() {
        var messages = Bundles.all();
        for (Ledger<?> ledger : Ledgers.ALL) {
            for (String key : keys(ledger).toList()) {
                for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    assertThat(messages.getMessage(key, new Object[] {"a", "b", "c", "d"}, "", locale))
                            .as(key + " " + locale)
                            .isNotEmpty();
                }
            }
        }
    }

    private static Stream<String> keys(Ledger<?> ledger) {
        var title = ledger.heading().title();
        return Stream.of(
                        Stream.of(
                                title,
                                title + ".about",
                                title + ".count",
                                ledger.heading().units()),
                        ledger.columns().stream().map(column -> "ledger.column." + column.key()),
                        ledger.columns().stream()
                                .filter(column -> column.group() != null)
                                .map(column -> "ledger.group." + column.group()),
                        ledger.filters().stream().map(filter -> "ledger.filter." + filter.key()),
                        ledger.filters().stream()
                                .map(LedgerFilter::options)
                                .flatMap(List::stream)
                                .map(option ->
                                        "enum." + option.getDeclaringClass().getSimpleName() + "." + option.name()),
                        ledger.crossFoots().stream().map(rule -> "ledger.check." + rule.code()),
                        ledger.footer().signatures().stream())
                .flatMap(keys -> keys);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("db/migration")) ? here : here.getParent();
    }
}
