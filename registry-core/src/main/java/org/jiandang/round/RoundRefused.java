package org.jiandang.round;

import org.jiandang.refusal.Refusal;

/** Something a round declines, with what to do instead. */
public final class RoundRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason end of the message key {@code round.refused.<reason>}
     */
    RoundRefused(String reason, Object... arguments) {
        super("round.refused." + reason, arguments);
    }
}
