package org.jiandang.objection;

import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;

/** The objections. */
public interface Objections {

    void add(Objection objection);

    Optional<Objection> find(String countyCode, long serial);

    List<Objection> ofCase(CaseId id);

    /** Objections of an area at a state, the newest first. */
    List<Objection> inArea(RegionCode area, ObjectionState state, int limit);

    /** Writes the settlement; false when it was settled meanwhile. */
    boolean settle(Objection settled);
}
