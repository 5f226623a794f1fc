package org.jiandang.exchange.sheet;

/** The limits of a file that is read; beyond them reading stops. Source: the security target, chapter B. */
public final class SheetLimits {
    public static final int FILE_BYTES = 50 * 1024 * 1024;
    public static final long UNPACKED_BYTES = 500L * 1024 * 1024;
    /** Packed to unpacked; less is a bomb. Looked at from {@link #RATIO_FROM} bytes on. */
    public static final double LEAST_RATIO = 0.01;

    public static final long RATIO_FROM = 1024 * 1024;
    public static final int ENTRIES = 200;
    public static final int ROWS = 600_000;
    public static final int COLUMNS = 80;
    public static final int CELL_CHARACTERS = 2_000;
    public static final int HOUSEHOLDS = 100_000;
    public static final int SHEETS = 20;
    /** Characters of one line of a CSV file, line breaks in cells included. */
    public static final int LINE_CHARACTERS = COLUMNS * CELL_CHARACTERS;
    /** Depth of the elements in a part of a workbook. */
    public static final int XML_DEPTH = 32;

    private SheetLimits() {}
}
