package org.jiandang.ledger;

import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a ledger for the screen.
 *
 * @param rows the rows
 * @param after where the page began
 * @param next where the next page begins, or null at the end
 * @param households the households the rows are about, for the record of what was shown
 */
public record LedgerPage<R>(
        List<R> rows, RowKey after, @Nullable RowKey next, List<HouseholdId> households) {}
