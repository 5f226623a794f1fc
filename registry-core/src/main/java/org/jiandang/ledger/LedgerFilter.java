package org.jiandang.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to narrow a ledger besides area, year and day.
 *
 * @param key name of the parameter in the URL and (snake case) in the SQL; label {@code ledger.filter.<key>}
 * @param choices the enum whose constants may be chosen, or null for a year
 */
public record LedgerFilter(String key, @Nullable Class<? extends Enum<?>> choices) {

    /** A filter whose value is a constant of an enum. */
    public static LedgerFilter choice(String key, Class<? extends Enum<?>> choices) {
        return new LedgerFilter(key, choices);
    }

    /** A filter whose value is a calendar year. */
    public static LedgerFilter year(String key) {
        return new LedgerFilter(key, null);
    }

    /** The constants to choose from; empty for a year. */
    public List<Enum<?>> options() {
        return choices == null
                ? List.of()
                : Stream.<Enum<?>>of(choices.getEnumConstants()).toList();
    }

    /** Whether this text is a value of the filter. */
    public boolean accepts(String text) {
        return choices == null
                ? text.matches("(19|20)[0-9]{2}")
                : options().stream().anyMatch(option -> option.name().equals(text));
    }
}
