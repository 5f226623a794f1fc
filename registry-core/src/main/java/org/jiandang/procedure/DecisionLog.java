package org.jiandang.procedure;

import java.util.List;

/** The decisions of all cases: appended and read, never changed (the database refuses it too). */
public interface DecisionLog {

    /** Appends the decision to its case. */
    void append(CaseRecord file, Decision decision);

    /** The decisions of a case in their order. */
    List<Decision> of(CaseId id);
}
