package org.jiandang.oversight;

import org.jiandang.refusal.Refusal;

/** What the audit administrator cannot do like this. */
public final class OversightRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param reason end of the message key {@code oversight.refused.<reason>} */
    public OversightRefused(String reason, Object... arguments) {
        super("oversight.refused." + reason, arguments);
    }
}
