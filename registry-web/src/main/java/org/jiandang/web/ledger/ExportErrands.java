package org.jiandang.web.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.home.WaitingText;
import org.springframework.stereotype.Component;

/** Exports and kept ledgers that leave only when the actor, as second person, has released them. */
@Component
class ExportErrands implements HomeErrands {

    private static final Set<Role> RELEASE = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final ExportService exports;
    private final WaitingText waiting;

    ExportErrands(ExportService exports, WaitingText waiting) {
        this.exports = exports;
        this.waiting = waiting;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return RELEASE.contains(actor.role())
                ? waiting.errand("ledger.errand", "/ledgers", exports.waiting().size())
                : List.of();
    }
}
