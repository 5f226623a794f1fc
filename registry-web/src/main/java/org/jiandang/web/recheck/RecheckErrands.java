package org.jiandang.web.recheck;

import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.region.RegionCode;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.home.KeptFigures;
import org.jiandang.web.home.WaitingText;
import org.springframework.stereotype.Component;

/** Findings that wait for a verdict, beside the queue of cases. */
@Component
class RecheckErrands implements HomeErrands {

    private final ItemDesk items;
    private final WaitingText waiting;
    private final KeptFigures kept;

    RecheckErrands(ItemDesk items, WaitingText waiting, KeptFigures kept) {
        this.items = items;
        this.waiting = waiting;
        this.kept = kept;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!ItemDesk.mayClose(actor)) {
            return List.of();
        }
        RegionCode area = actor.jurisdiction().region();
        return waiting.errand("recheck.errand", "/recheck-items", kept.of("recheck", area, items::waiting));
    }
}
