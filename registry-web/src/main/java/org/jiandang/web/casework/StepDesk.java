package org.jiandang.web.casework;

import org.jiandang.procedure.CaseKey;

/** Takes the steps of some forms. */
public interface StepDesk {

    boolean serves(StepKind kind);

    /** Reads the form and takes the step when nothing is wrong with it; the refusals of the services are the caller's. */
    void take(StepKind kind, CaseKey key, StepEntries in);
}
