package org.jiandang.exchange.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sheet of a format.
 *
 * @param rows what a row is
 * @param required whether a file of the format must have it
 */
public record SheetLayout(String name, Rows rows, boolean required, List<SheetColumn> columns) {

    /** What one row tells about. */
    public enum Rows {
        /** One household. */
        HOUSEHOLD,
        /** One member. */
        MEMBER,
        /** One member; what concerns the household stands on the first of its rows only. */
        MEMBER_CARRYING_HOUSEHOLD
    }

    public Set<Datum> data() {
        return columns.stream().map(SheetColumn::datum).collect(Collectors.toSet());
    }

    public Optional<SheetColumn> column(Datum datum) {
        return columns.stream().filter(column -> column.datum().equals(datum)).findFirst();
    }
}
