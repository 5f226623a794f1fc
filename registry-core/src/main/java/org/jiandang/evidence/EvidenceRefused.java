package org.jiandang.evidence;

import org.jiandang.refusal.Refusal;

/** A file that is not taken in; the sentence {@code refusal.EvidenceRefused.<REASON>} says why. */
public final class EvidenceRefused extends Refusal {

    /** Why. */
    public enum Reason {
        EMPTY,
        /** {0} megabytes allowed. */
        TOO_LARGE,
        /** Content is no JPEG, PNG or PDF. */
        UNKNOWN_TYPE,
        /** {0} megapixels allowed. */
        TOO_MANY_PIXELS,
        /** The content cannot be read to its end. */
        BROKEN,
        /** A PDF that runs programs or carries files. */
        ACTIVE_CONTENT,
        /** Less than {0} percent of the volume is free. */
        NO_ROOM
    }

    private final Reason reason;

    public EvidenceRefused(Reason reason, Object... arguments) {
        super("refusal.EvidenceRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
