package org.jiandang.web.monitoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.monitoring.WatchRegister;
import org.jiandang.monitoring.clue.ClueList;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Clues that wait, and watched households whose help is overdue. */
@Component
class WatchErrands implements HomeErrands {

    private static final Set<Role> WORKERS = EnumSet.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final ClueList clues;
    private final WatchRegister watches;
    private final Figures figures;
    private final Words words;

    WatchErrands(ClueList clues, WatchRegister watches, Figures figures, Words words) {
        this.clues = clues;
        this.watches = watches;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<Errand> of(Actor actor) {
        List<Errand> errands = new ArrayList<>();
        if (WORKERS.contains(actor.role())) {
            add(errands, clues.waiting(), "monitoring.remind.clues", "/clues");
            add(errands, watches.late(), "monitoring.remind.late", "/watches?state=LATE");
        }
        return errands;
    }

    private void add(List<Errand> errands, long count, String key, String href) {
        if (count > 0) {
            errands.add(Errand.of(words.say(key, figures.count(count)), href, words.say("monitoring.remind.go")));
        }
    }
}
