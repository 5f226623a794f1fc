package org.jiandang.policy.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.policy.Clause;
import org.jiandang.policy.line.LineKey;
import org.jiandang.region.RegionCode;

/** Where changes to policy are kept. Earlier values stay readable under the versions they belong to. */
public interface PolicyRecords {

    /** Puts a region under a profile from a day on, in place of the one that came with the registry. */
    void assign(RegionCode region, String profile, LocalDate from);

    /** Sets an income line for one county alone. */
    void setLine(RegionCode county, String profile, LineKey line, BigDecimal value, boolean inclusive, Clause clause);
}
