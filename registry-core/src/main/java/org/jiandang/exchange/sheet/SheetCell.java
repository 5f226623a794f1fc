package org.jiandang.exchange.sheet;

/**
 * One cell as the file holds it, before any cleaning.
 *
 * @param column counted from 0
 * @param text what stands in the cell; a number exactly as the file writes it, a date cell as {@code yyyy-MM-dd}
 */
public record SheetCell(int column, Kind kind, String text) {

    /** What the file says the cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** An error value such as {@code #N/A}, or a date that never was. */
        ERROR,
        /** A formula; the text is the formula, its cached value is not read. */
        FORMULA
    }

    /** The letters of the column as a spreadsheet shows them: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
