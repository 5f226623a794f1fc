package org.jiandang.ledger.export;

import org.jiandang.refusal.Refusal;

/** An export that may not be made, with the reason and what to do instead. */
public final class ExportRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason end of the message key {@code ledger.export.refused.<reason>}
     */
    ExportRefused(String reason, Object... arguments) {
        super("ledger.export.refused." + reason, arguments);
    }
}
