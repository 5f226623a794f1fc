package org.jiandang.household.deaths;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the county's roster of reported deaths. */
public interface DeathRoster {

    /** Which of the blind indexes it names; null where the county has loaded no roster, so that nobody was asked. */
    @Nullable
    List<byte[]> reported(String countyCode, Collection<byte[]> indexes);
}
