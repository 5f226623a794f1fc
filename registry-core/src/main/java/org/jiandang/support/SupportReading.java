package org.jiandang.support;

import java.util.Collection;
import java.util.List;
import org.jiandang.household.HouseholdId;

/** Reads the facts about support, many households in one reading. */
public interface SupportReading {

    /** The facts of those of the households that lie in the asker's area. */
    List<SupportFacts> facts(Collection<HouseholdId> households);
}
