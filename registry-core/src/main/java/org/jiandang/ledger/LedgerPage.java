package org.jiandang.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a ledger for the screen.
 *
 * @param rows the rows
 * @param after where the page began
 * @param next where the next page begins, or null at the end
 */
public record LedgerPage<R>(
        List<R> rows, RowKey after, @Nullable RowKey next) {}
