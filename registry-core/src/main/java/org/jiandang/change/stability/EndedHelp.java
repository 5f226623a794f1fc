package org.jiandang.change.stability;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;

/** Exited households and the last day of their continued help (脱贫不脱政策). */
public interface EndedHelp {

    /**
     * One of them.
     *
     * @param until the last day of help
     */
    record Line(
            HouseholdId id,
            String villageName,
            String householdNo,
            String headName,
            int population,
            int exitYear,
            LocalDate until) {}

    /** Those of an area whose help ended before the day, in the order of villages. */
    List<Line> before(LocalDate day, RegionCode area, int limit);

    /** How many exited households of an area have no such day, because their region's policy sets none. */
    long withoutDay(RegionCode area);
}
