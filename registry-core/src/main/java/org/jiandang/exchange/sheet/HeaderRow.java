package org.jiandang.exchange.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row read as the header of a layout: columns are found by name, wherever they stand.
 *
 * @param number the row's number
 * @param columns what stands in each column, counted from 0
 * @param headers each datum's header as this file writes it
 * @param unknown headers the layout does not know
 * @param twice a header that stands for the same column as another one
 */
public record HeaderRow(
        SheetLayout layout,
        int number,
        Map<Integer, SheetColumn> columns,
        Map<Datum, String> headers,
        List<String> unknown,
        @Nullable String twice) {

    /** The column this application adds to a workbook it gives back with its errors. */
    public static final String ERROR_HEADER = "需改正的问题";

    static HeaderRow of(SheetLayout layout, SheetRow row) {
        Map<Integer, SheetColumn> columns = new LinkedHashMap<>();
        Map<Datum, String> headers = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        Set<SheetColumn> taken = new HashSet<>();
        String twice = null;
        SheetColumn before = null;
        for (SheetCell cell : row.cells()) {
            String text = cell.text().strip();
            SheetColumn column = find(layout, text, before);
            if (column == null) {
                if (!text.equals(ERROR_HEADER)) {
                    unknown.add(text);
                }
            } else if (!taken.add(column)) {
                twice = twice == null ? text : twice;
            } else {
                columns.put(cell.column(), column);
                headers.put(column.datum(), text);
            }
            before = column;
        }
        return new HeaderRow(layout, row.number(), columns, headers, unknown, twice);
    }

    /** How many columns of use were found; the layout with the most is the sheet's. */
    int found() {
        return (int) columns.values().stream()
                .filter(column -> column.datum() != Datum.Guide.UNUSED)
                .count();
    }

    /** How many columns the layout requires. */
    int required() {
        return (int) layout.columns().stream().filter(SheetColumn::required).count();
    }

    boolean isComplete() {
        return missing(true).isEmpty();
    }

    /** Enough to say that this row wants to be the layout's header. */
    boolean isMeant() {
        return headers.containsKey(Datum.Guide.HOUSEHOLD) && found() >= 4;
    }

    /** Headers of the layout that are not there. */
    public List<String> missing(boolean required) {
        return layout.columns().stream()
                .filter(column -> column.required() == required && column.datum() != Datum.Guide.UNUSED)
                .filter(column -> !columns.containsValue(column))
                .map(SheetColumn::header)
                .toList();
    }

    private static @Nullable SheetColumn find(SheetLayout layout, String text, @Nullable SheetColumn before) {
        String whole = normal(text);
        String bare = whole.replaceAll("\\([^()]*\\)$", "");
        SheetColumn loose = null;
        for (SheetColumn column : layout.columns()) {
            if (column.after() != null && (before == null || !before.spellings().anyMatch(column.after()::equals))) {
                continue;
            }
            for (String spelling : column.spellings().toList()) {
                String known = normal(spelling);
                if (known.equals(whole)) {
                    return column;
                }
                if (loose == null
                        && (known.equals(bare)
                                || known.replaceAll("\\([^()]*\\)$", "").equals(bare))) {
                    loose = column;
                }
            }
        }
        return loose;
    }

    private static String normal(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}*\\u200B-\\u200F\\uFEFF]", "")
                .replace('【', '(')
                .replace('】', ')')
                .toLowerCase(Locale.ROOT);
    }
}
