package org.jiandang.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;

/** The register of evidence. */
public interface EvidenceRegister {

    void add(Evidence evidence);

    Optional<Evidence> find(EvidenceId id);

    List<Evidence> ofCase(CaseId id);

    /** Gives evidence that belongs to no case yet to the case; says how many pieces it was. */
    int attach(CaseId id, Collection<Long> serials);
}
