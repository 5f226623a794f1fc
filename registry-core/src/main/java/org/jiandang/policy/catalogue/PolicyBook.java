package org.jiandang.policy.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.region.RegionCode;

/** Policy over time: what was, is and will be in force in a region, and what would be. */
public interface PolicyBook {

    /**
     * Under which profile the region stands on the day.
     *
     * @throws ParameterMissing when under none
     */
    Standing standing(RegionCode region, LocalDate day);

    /** Every value of the region's profile and the layers below it that reaches the region, whenever it holds; lowest layer first, then by day. */
    List<DatedValue> life(RegionCode region, LocalDate day);

    /** The values of the region on the day if the value held besides. Has no version: nothing can be decided by it. */
    PolicyProfile supposing(RegionCode region, LocalDate day, PolicyValue value);
}
