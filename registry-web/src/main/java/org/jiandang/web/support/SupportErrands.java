package org.jiandang.web.support;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;
import org.jiandang.support.PairingDesk;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.home.KeptFigures;
import org.jiandang.web.home.WaitingText;
import org.springframework.stereotype.Component;

/** Households without an officer wait for those who arrange help. */
@Component
class SupportErrands implements HomeErrands {

    private static final Set<Role> ARRANGERS = Set.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final PairingDesk pairings;
    private final WaitingText waiting;
    private final KeptFigures kept;

    SupportErrands(PairingDesk pairings, WaitingText waiting, KeptFigures kept) {
        this.pairings = pairings;
        this.waiting = waiting;
        this.kept = kept;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!ARRANGERS.contains(actor.role())) {
            return List.of();
        }
        RegionCode area = actor.jurisdiction().region();
        return waiting.errand(
                "support.errand", "/pairings/missing", kept.of("unpaired", area, () -> pairings.countMissing(area)));
    }
}
