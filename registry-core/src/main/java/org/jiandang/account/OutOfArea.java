package org.jiandang.account;

import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;

/** Something outside the actor's area was asked for. To the asker it does not exist. */
public final class OutOfArea extends NotFound {

    public OutOfArea(RegionCode region) {
        super("region", region);
    }
}
