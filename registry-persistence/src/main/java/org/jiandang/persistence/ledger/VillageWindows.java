package org.jiandang.persistence.ledger;

import org.jiandang.account.Jurisdiction;
import org.jiandang.ledger.RowKey;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ranges of villages to look for the rows of a page in: a few villages first, four times as many when they were not enough. A page of a county then
 * reads a few villages of every table, where one statement over the county would join all of it before taking fifty rows.
 */
final class VillageWindows {

    private static final int FIRST = 8;
    private static final int GROWTH = 4;

    private final JdbcClient jdbc;

    VillageWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A range of village codes.
     *
     * @param villages how many villages it was to hold
     * @param end highest code of the asked area
     */
    record Window(String lo, String hi, int villages, String end) {}

    /** The range that begins where the page before ended. */
    Window first(RegionCode area, RowKey after) {
        var asked = Jurisdiction.of(area);
        String lo = after.village().compareTo(asked.lo()) > 0 ? after.village() : asked.lo();
        return window(lo, asked.hi(), FIRST);
    }

    /** The range behind, or null when the area is read. */
    @Nullable
    Window next(Window read) {
        return read.hi().compareTo(read.end()) >= 0
                ? null
                : window(String.valueOf(Long.parseLong(read.hi()) + 1), read.end(), read.villages() * GROWTH);
    }

    private Window window(String lo, String end, int villages) {
        String last = jdbc.sql("""
                SELECT code FROM reg.region WHERE level = 'VILLAGE' AND code >= ? AND code <= ? ORDER BY code OFFSET ? LIMIT 1""")
                .params(lo, end, villages - 1)
                .query(String.class)
                .optional()
                .orElse(end);
        return new Window(lo, last, villages, end);
    }
}
