package org.jiandang.policy.change;

import java.math.BigDecimal;
import org.jiandang.refusal.Refusal;

/** A county tried to set an income line below the one that holds there; it may only raise it. */
public final class LineLowered extends Refusal {

    public LineLowered(BigDecimal value, BigDecimal inForce) {
        super("refusal.LineLowered", value, inForce);
    }
}
