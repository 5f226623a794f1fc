package org.jiandang.ledger;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The number of rows and the sums of a ledger, taken in one statement over the very rows that are listed.
 *
 * @param rows number of rows
 * @param sums by key of the totalled column or measure
 */
public record LedgerTotals(long rows, Map<String, BigDecimal> sums) {

    /** The number of a measure, {@link Figure#ROWS} included. */
    public BigDecimal of(String measure) {
        if (Figure.ROWS.equals(measure)) {
            return BigDecimal.valueOf(rows);
        }
        var sum = sums.get(measure);
        if (sum == null) {
            throw new IllegalArgumentException("No sum " + measure + " is declared");
        }
        return sum;
    }
}
