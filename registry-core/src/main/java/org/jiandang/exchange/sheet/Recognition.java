package org.jiandang.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param charset the encoding of a CSV file
 * @param proposedYear the year a title row names
 * @param padded cells that were cut of spaces
 */
public record Recognition(
        SheetFormat format,
        @Nullable String charset,
        @Nullable Integer proposedYear,
        int padded,
        List<Sheet> sheets) {

    /**
     * @param layout the layout it was read by; none when it was left aside
     * @param missing optional columns that are not there
     * @param unknown columns that are not read
     * @param hiddenData rows or columns with data are hidden
     */
    public record Sheet(
            String name, @Nullable String layout, List<String> missing, List<String> unknown, boolean hiddenData) {}

    public boolean hasHiddenData() {
        return sheets.stream().anyMatch(Sheet::hiddenData);
    }
}
