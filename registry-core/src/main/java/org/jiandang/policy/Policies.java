package org.jiandang.policy;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;

/** The policy profiles of the regions. */
public interface Policies {

    /**
     * The values in force in the region on the day.
     *
     * @throws ParameterMissing when no profile is in force there
     */
    PolicyProfile at(RegionCode region, LocalDate day);

    /** The very values that a decision was judged by. */
    PolicyProfile version(String version);
}
