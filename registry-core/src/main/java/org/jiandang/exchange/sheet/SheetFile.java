package org.jiandang.exchange.sheet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader learned about the file itself while it gave out its rows.
 *
 * @param charset the encoding of a CSV file
 */
public record SheetFile(Kind kind, @Nullable String charset, List<Sheet> sheets) {

    /** The name of the one sheet of a CSV file. */
    public static final String CSV = "CSV";

    /** The kinds of file that are read. */
    public enum Kind {
        XLSX,
        CSV
    }

    /**
     * @param hidden whether the sheet is hidden
     * @param hiddenRows the first hidden rows that hold data, by number
     * @param hiddenColumns hidden columns, counted from 0
     * @param merged merged ranges, as {@code A1:C1}
     */
    public record Sheet(
            String name, boolean hidden, List<Integer> hiddenRows, Set<Integer> hiddenColumns, List<Merged> merged) {}

    /** A merged range, rows counted from 1. */
    public record Merged(String address, int firstRow, int lastRow) {}
}
