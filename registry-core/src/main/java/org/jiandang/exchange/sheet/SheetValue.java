package org.jiandang.exchange.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell that was cleaned: the value, or why there is none.
 *
 * @param raw the text as the file holds it; it may be personal
 */
public record SheetValue(
        String raw, @Nullable Object value, @Nullable CellFault fault) {

    static SheetValue of(String raw, Object value) {
        return new SheetValue(raw, value, null);
    }

    static SheetValue fault(String raw, CellFault fault) {
        return new SheetValue(raw, null, fault);
    }
}
