package org.jiandang.detection;

import org.jiandang.refusal.Refusal;

/** Something detection declines, with what to do instead. */
public final class DetectionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason end of the message key {@code detection.refused.<reason>}
     */
    public DetectionRefused(String reason, Object... arguments) {
        super("detection.refused." + reason, arguments);
    }
}
