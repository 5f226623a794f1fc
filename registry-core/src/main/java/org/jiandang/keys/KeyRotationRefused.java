package org.jiandang.keys;

import org.jiandang.refusal.Refusal;

/** A change of keys that cannot be asked for, begun or gone on with now. */
public final class KeyRotationRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        /** Only the system and the security administrator change keys. */
        ROLE,
        /** Another one is open. */
        ONE_OPEN,
        /** Whoever asked cannot confirm. */
        SAME_PERSON,
        /** No reason was given, or one too long. */
        NO_REASON,
        /** It has moved on in the meantime. */
        MOVED
    }

    private final Reason reason;

    KeyRotationRefused(Reason reason) {
        super("refusal.KeyRotationRefused." + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
