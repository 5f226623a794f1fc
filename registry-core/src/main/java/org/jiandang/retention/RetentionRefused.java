package org.jiandang.retention;

import org.jiandang.refusal.Refusal;

/** Something retention declines, with what to do instead. */
public final class RetentionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason end of the message key {@code retention.refused.<reason>}
     */
    public RetentionRefused(String reason, Object... arguments) {
        super("retention.refused." + reason, arguments);
    }
}
