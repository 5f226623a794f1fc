package org.jiandang.village;

import org.jiandang.refusal.Refusal;

/** Somebody else has changed the village's record since the page was shown. */
public final class VillageChanged extends Refusal {

    VillageChanged(int year) {
        super("refusal.VillageChanged", year);
    }
}
