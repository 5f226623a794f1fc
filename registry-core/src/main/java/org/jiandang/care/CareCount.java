package org.jiandang.care;

import java.util.Map;

/**
 * How many people of each group an area has.
 *
 * @param area twelve digits
 * @param confirmed confirmed people by group; a group that is not in it has none
 * @param waiting entries somebody has to look at
 */
public record CareCount(String area, Map<CareGroup, Long> confirmed, long waiting) {

    public CareCount {
        confirmed = Map.copyOf(confirmed);
    }

    public long of(CareGroup group) {
        return confirmed.getOrDefault(group, 0L);
    }
}
