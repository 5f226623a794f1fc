package org.jiandang.fieldwork;

import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;

/** The records of fieldwork, by case. */
public interface FieldRecords {

    void add(CaseRecord file, Verification verification);

    void add(CaseRecord file, Signature signature, String recordedBy);

    void add(CaseRecord file, Announcement announcement);

    /** The visits of a case in their order. */
    List<Verification> verifications(CaseId id);

    /** The signatures of a case in their order. */
    List<Signature> signatures(CaseId id);

    /** The announcement that stands, if any. */
    Optional<Announcement> announcement(CaseId id);
}
