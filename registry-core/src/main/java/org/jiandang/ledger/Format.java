package org.jiandang.ledger;

/** How the values of a column are written. A writer knows these and nothing else about a ledger. */
public enum Format {
    /** Free text. */
    TEXT,
    /** Digits that are a name, not a quantity (户编号, 文号): never a number in a spreadsheet. */
    IDENTIFIER,
    /** An identity number, phone or account as {@link Guarded} text, masked unless opened. */
    GUARDED,
    /** A whole number of households, people or things. */
    COUNT,
    /** Yuan with two decimals. */
    MONEY,
    /** A calendar year, without a thousands separator. */
    YEAR,
    /** A day, {@code 2018-09-12}. */
    DATE,
    /** A {@link Period} of days, {@code 2018-09-12 至 2018-09-19}. */
    PERIOD,
    /** A constant of an enum, shown by its label. */
    CHOICE,
    /** Several constants of an enum. */
    CHOICES,
    /** 是 or 否; blank when unknown. */
    YES_NO;

    /** Whether values stand at the right edge, in tabular figures. */
    public boolean isNumeric() {
        return this == COUNT || this == MONEY;
    }

    /** Whether a spreadsheet should keep each value beside the cell: most are different from row to row. */
    public boolean isMostlyUnique() {
        return this == TEXT || this == IDENTIFIER || this == GUARDED || this == PERIOD;
    }
}
