package org.jiandang.household.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The data dictionary of the form (rulebook §2), read from {@code dictionary/household.csv}: one line for each field and income item. */
public final class Dictionary {

    private static final List<Entry> ENTRIES = read();

    private Dictionary() {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    public static Entry of(Field field) {
        return ENTRIES.stream()
                .filter(entry -> entry.key().equals(field.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line for " + field));
    }

    private static List<Entry> read() {
        try (InputStream in =
                        Objects.requireNonNull(Dictionary.class.getResourceAsStream("/dictionary/household.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Entry::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A field of the dictionary.
     *
     * @param key          name of the {@link Field}, or {@code INCOME.} and the income item
     * @param section      key of the section
     * @param label        the words on the paper form
     * @param nationalCode code in the national system; empty where none is known
     * @param type         kind of value: text, code, date, yesno, mu, money …
     * @param level        HOUSEHOLD, YEAR, PERSON or PERSON_YEAR
     * @param component    record and component that hold it; empty for what is derived or held by the register
     * @param formField    name in forms
     * @param headers      spellings of the column header in workbooks
     */
    public record Entry(
            String key,
            String section,
            String label,
            String nationalCode,
            String type,
            String level,
            String component,
            String formField,
            List<String> headers) {

        private static Entry of(String line) {
            String[] cells = line.split(",", -1);
            List<String> headers = cells[8].isEmpty() ? List.of() : List.of(cells[8].split("\\|"));
            return new Entry(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], headers);
        }
    }
}
