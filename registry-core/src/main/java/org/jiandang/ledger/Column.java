package org.jiandang.ledger;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a ledger.
 *
 * @param key name of the column: its label is {@code ledger.column.<key>}, its SQL name the same in snake case
 * @param format how its values are written
 * @param value reads the value from a row; null is unknown and stays blank
 * @param group second heading above neighbouring columns, {@code ledger.group.<group>}, or null
 * @param width width in characters of the body font
 * @param totalled whether its sum stands in the totals row
 */
public record Column<R>(
        String key,
        Format format,
        Function<R, @Nullable Object> value,
        @Nullable String group,
        int width,
        boolean totalled) {

    /** The value of this column in a row, or null when unknown. */
    public @Nullable Object of(R row) {
        return value.apply(row);
    }
}
