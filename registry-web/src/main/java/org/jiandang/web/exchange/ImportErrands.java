package org.jiandang.web.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.exchange.ImportRelease;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.home.WaitingText;
import org.springframework.stereotype.Component;

/** Large imports that are let in only when the actor, as second person, has released them. */
@Component
class ImportErrands implements HomeErrands {

    private static final Set<Role> RELEASE = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final ImportRelease releases;
    private final WaitingText waiting;

    ImportErrands(ImportRelease releases, WaitingText waiting) {
        this.releases = releases;
        this.waiting = waiting;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return RELEASE.contains(actor.role())
                ? waiting.errand(
                        "exchange.errand", "/imports", releases.waiting().size())
                : List.of();
    }
}
