package org.jiandang.policy.change;

import java.time.LocalDate;
import org.jiandang.policy.PolicyValue;
import org.jiandang.region.RegionCode;

/** Where changes to policy are kept. Earlier values stay readable under the versions they belong to. */
public interface PolicyRecords {

    /** Puts a region under a profile from a day on, in place of the one that came with the registry. */
    void assign(RegionCode region, String profile, LocalDate from);

    /**
     * Sets a value in its layer from a day on; one that was set there for the same day is replaced.
     *
     * @param origin what it comes from, {@code proposal:<id>}
     */
    void set(PolicyValue value, LocalDate from, String origin);
}
