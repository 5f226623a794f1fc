package org.jiandang.ledger;

import java.util.function.UnaryOperator;

/**
 * One number of a ledger that a cross-foot rule compares.
 *
 * @param ledger code of the ledger it is taken from
 * @param measure {@link #ROWS} or the key of a totalled column or measure
 * @param narrowing what the query is narrowed by before the number is taken
 */
public record Figure(String ledger, String measure, UnaryOperator<LedgerQuery> narrowing) {

    /** The number of rows. */
    public static final String ROWS = "rows";

    private static final UnaryOperator<LedgerQuery> ALL = query -> query;

    /** The number of rows of a ledger. */
    public static Figure rows(String ledger) {
        return new Figure(ledger, ROWS, ALL);
    }

    /** The sum of a column or measure of a ledger. */
    public static Figure sum(String ledger, String measure) {
        return new Figure(ledger, measure, ALL);
    }

    /** The query this figure is taken of. */
    public LedgerQuery narrowed(LedgerQuery query) {
        return narrowing.apply(query);
    }

    /** This figure of a narrower query. */
    public Figure where(UnaryOperator<LedgerQuery> narrower) {
        return new Figure(ledger, measure, narrower);
    }
}
