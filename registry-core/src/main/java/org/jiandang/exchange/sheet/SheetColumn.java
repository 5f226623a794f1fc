package org.jiandang.exchange.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jspecify.annotations.Nullable;

/**
 * One column of a format.
 *
 * @param header as the template writes it
 * @param aliases other spellings met in the field
 * @param required without it the sheet is not read
 * @param after the header of the column it must stand behind, for headers that one sheet uses twice
 */
public record SheetColumn(
        String header,
        List<String> aliases,
        Datum datum,
        boolean required,
        @Nullable String after) {

    static SheetColumn of(Datum datum, String header, String... aliases) {
        return new SheetColumn(header, Arrays.asList(aliases), datum, false, null);
    }

    static SheetColumn of(Field field, String header, String... aliases) {
        return of(Datum.of(field), header, aliases);
    }

    static SheetColumn of(IncomeItem item, String header, String... aliases) {
        return of(Datum.of(item), header, aliases);
    }

    static SheetColumn unused(String header, String... aliases) {
        return of(Datum.Guide.UNUSED, header, aliases);
    }

    SheetColumn need() {
        return new SheetColumn(header, aliases, datum, true, after);
    }

    SheetColumn behind(String other) {
        return new SheetColumn(header, aliases, datum, required, other);
    }

    Stream<String> spellings() {
        return Stream.concat(Stream.of(header), aliases.stream());
    }
}
