package org.jiandang.recheck;

import java.util.Collection;
import java.util.List;
import org.jiandang.region.RegionCode;

/** Brings the stored findings of many households to what was found, set by set. */
public interface FindingsInBulk {

    /**
     * Opens what is new, leaves what is answered and unchanged, closes what no longer arises; as
     * {@link org.jiandang.household.finding.DataFindings#bring} does household by household.
     *
     * @param judged households of one county, with what was found of their year and of none
     * @param codes the rules they were judged by; findings of other rules are left alone
     * @return by rule what changed and what did not
     */
    List<Tally> bring(List<Judged> judged, Collection<String> codes);

    /** Closes what is open on households that were closed or removed: nobody is left to ask. */
    void closeOfEnded(RegionCode area);
}
