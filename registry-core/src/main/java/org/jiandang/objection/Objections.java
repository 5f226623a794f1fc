package org.jiandang.objection;

import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;

/** The objections. */
public interface Objections {

    void add(Objection objection);

    Optional<Objection> find(String countyCode, long serial);

    List<Objection> ofCase(CaseId id);

    /** Writes the settlement; false when it was settled meanwhile. */
    boolean settle(Objection settled);
}
