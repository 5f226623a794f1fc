package org.jiandang.screening;

import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;

/** The hits of cases. */
public interface RedLineHits {

    void add(CaseRecord file, RedLineHit hit);

    List<RedLineHit> ofCase(CaseId id);

    /** Writes the resolution; false when the hit was resolved meanwhile. */
    boolean resolve(CaseId id, RedLineHit resolved);
}
