package org.jiandang.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.region.RegionCode;

/**
 * What of a ledger is asked for. List, count, totals, export and print of one query see the same rows.
 *
 * @param area the region whose rows are wanted
 * @param year the business year: of the income record, the case or the notice, as the ledger says
 * @param day the register as it was known at the end of this day
 * @param filters further narrowing, by the keys of the ledger's filters
 */
public record LedgerQuery(RegionCode area, int year, LocalDate day, Map<String, String> filters) {

    public LedgerQuery {
        filters = Map.copyOf(filters);
    }

    /** The same question, narrowed by one filter more. */
    public LedgerQuery with(String filter, String value) {
        var more = new TreeMap<>(filters);
        more.put(filter, value);
        return new LedgerQuery(area, year, day, more);
    }
}
