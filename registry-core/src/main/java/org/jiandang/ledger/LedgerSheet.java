package org.jiandang.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.region.Region;

/**
 * Everything a writer needs besides the rows.
 *
 * @param ledger the declaration
 * @param query what was asked for
 * @param area the asked area with the regions above it, the widest first
 * @param filledOn the day of reporting (填报时间)
 * @param totals number and sums of the rows
 * @param checks the cross-foot rules with their figures
 */
public record LedgerSheet<R extends Record>(
        Ledger<R> ledger,
        LedgerQuery query,
        List<Region> area,
        LocalDate filledOn,
        LedgerTotals totals,
        List<CrossFoot.Result> checks) {}
