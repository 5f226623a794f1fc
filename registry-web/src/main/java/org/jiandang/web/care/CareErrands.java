package org.jiandang.web.care;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareReading;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.home.WaitingText;
import org.springframework.stereotype.Component;

/** People in care whom nobody has looked at wait for those who keep the cards. */
@Component
class CareErrands implements HomeErrands {

    private static final Set<Role> KEEPERS = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final CareReading care;
    private final WaitingText waiting;

    CareErrands(CareReading care, WaitingText waiting) {
        this.care = care;
        this.waiting = waiting;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!KEEPERS.contains(actor.role())) {
            return List.of();
        }
        CareQuery asked = new CareQuery(actor.jurisdiction().region(), null, null, true, null, 1);
        return waiting.errand("care.errand", "/care/list?waiting=true", care.count(asked));
    }
}
