package org.jiandang.web.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.detection.SuspicionCount;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Suspicions that wait for a verdict, on the first page of those who give it. */
@Component
class SuspicionErrands implements HomeErrands {

    private static final Set<Role> SETTLE =
            EnumSet.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final SuspicionDesk desk;
    private final Figures figures;
    private final Words words;

    SuspicionErrands(SuspicionDesk desk, Figures figures, Words words) {
        this.desk = desk;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!SETTLE.contains(actor.role())) {
            return List.of();
        }
        long open = desk.counts(actor.jurisdiction().region()).stream()
                .mapToLong(SuspicionCount::open)
                .sum();
        return open == 0
                ? List.of()
                : List.of(Errand.of(
                        words.say("detection.errand", figures.count(open)),
                        "/suspicions",
                        words.say("detection.errand.go")));
    }
}
