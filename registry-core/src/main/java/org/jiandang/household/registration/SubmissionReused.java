package org.jiandang.household.registration;

import org.jiandang.refusal.Refusal;

/** The key of a submit came a second time with another content; the first result stands. */
public final class SubmissionReused extends Refusal {

    public SubmissionReused() {
        super("refusal.SubmissionReused");
    }
}
