package org.jiandang.exchange.commit;

import org.jiandang.refusal.Refusal;

/** The register changed between the check and the commit, or since the commit; nothing was written. */
public final class MovedOn extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param what the last part of the key {@code exchange.moved.<what>} */
    public MovedOn(String what, Object... arguments) {
        super("exchange.moved." + what, arguments);
    }
}
