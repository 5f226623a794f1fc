package org.jiandang.audit;

import org.jiandang.refusal.Refusal;

/** The audit record cannot be kept as it must be, so nothing is done that would have to be recorded. */
public final class RecordStopped extends Refusal {

    private static final long serialVersionUID = 1L;

    public RecordStopped() {
        super("refusal.RecordStopped");
    }
}
