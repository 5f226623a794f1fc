package org.jiandang.ledger;

/** A page of a ledger with everything around it, read in one snapshot, so that the totals are those of the rows. */
public record LedgerView<R extends Record>(LedgerSheet<R> sheet, LedgerPage<R> page) {}
