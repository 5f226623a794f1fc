package org.jiandang.ledger;

/** Takes a ledger row by row: a spreadsheet, a text file, a page. */
public interface LedgerSink {

    /** Called once, before the rows. */
    <R extends Record> RowSink<R> open(LedgerSheet<R> sheet);

    /** Takes the rows of an opened sheet. */
    interface RowSink<R> {

        /** A row with its number, counted from 1. */
        void row(long number, R row);

        /** Called once, after the rows. */
        void close();
    }
}
