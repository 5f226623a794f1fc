package org.jiandang.ledger;

import java.util.function.Consumer;

/** Reads the rows of any ledger. Every method reads the same rows for the same query; a transaction must be open. */
public interface LedgerRows {

    /** The rows behind a key, at most so many. */
    <R extends Record> LedgerPage<R> page(
            Ledger<R> ledger, LedgerQuery query, Disclosure disclosure, RowKey after, int size);

    /** Number and sums of all rows. */
    LedgerTotals totals(Ledger<?> ledger, LedgerQuery query);

    /** All rows in order, one after the other, in constant memory. */
    <R extends Record> void each(Ledger<R> ledger, LedgerQuery query, Disclosure disclosure, Consumer<R> reader);
}
