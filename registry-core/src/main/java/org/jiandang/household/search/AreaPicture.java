package org.jiandang.household.search;

import java.util.List;
import org.jiandang.household.code.PovertyCause;

/**
 * What an area's unresolved households (未脱贫) have in common.
 *
 * @param returned households that fell back in the year asked for (本年返贫户)
 * @param causes the main causes, the most frequent first
 */
public record AreaPicture(long returned, List<CauseCount> causes) {

    public AreaPicture {
        causes = List.copyOf(causes);
    }

    /** How many unresolved households have the main cause. */
    public record CauseCount(PovertyCause cause, long households) {}
}
