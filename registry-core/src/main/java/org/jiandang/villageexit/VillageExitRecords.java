package org.jiandang.villageexit;

import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;

/** What is kept of the exits of villages: items as they were found, and results. */
public interface VillageExitRecords {

    /** Writes an item down in the place of what was found before. */
    void put(CaseRecord file, ItemCheck check, String by, String byName);

    List<ItemCheck> checks(CaseId id);

    void add(VillageExit exit);

    Optional<VillageExit> of(RegionCode village);
}
