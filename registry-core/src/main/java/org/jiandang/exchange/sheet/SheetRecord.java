package org.jiandang.exchange.sheet;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One data row, cleaned; empty cells are left out. */
public record SheetRecord(HeaderRow header, String sheet, int row, Map<Datum, SheetValue> values) {

    public @Nullable Object value(Datum datum) {
        SheetValue value = values.get(datum);
        return value == null ? null : value.value();
    }

    /** The cell's text as the file holds it, ends cut. */
    public Optional<String> text(Datum datum) {
        return Optional.ofNullable(values.get(datum)).map(value -> Cleaning.trimmed(value.raw()));
    }

    /** Whether the sheet has this column at all. */
    public boolean carries(Datum datum) {
        return header.headers().containsKey(datum);
    }
}
