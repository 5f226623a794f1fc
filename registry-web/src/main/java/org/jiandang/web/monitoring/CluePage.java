package org.jiandang.web.monitoring;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueId;
import org.jiandang.policy.RegistryClock;
import org.jiandang.web.page.Crumbs;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a clue. */
@Component
class CluePage {

    private final ClueDesk desk;
    private final HouseholdReading households;
    private final WatchPlaces places;
    private final Crumbs crumbs;
    private final RegistryClock clock;

    CluePage(ClueDesk desk, HouseholdReading households, WatchPlaces places, Crumbs crumbs, RegistryClock clock) {
        this.desk = desk;
        this.households = households;
        this.places = places;
        this.crumbs = crumbs;
        this.clock = clock;
    }

    String show(ClueId id, Model model) {
        Clue clue = desk.find(id);
        Actor actor = Acting.require();
        HouseholdId household = clue.household();
        HouseholdView view = household == null ? null : households.view(household, null);
        model.addAttribute("clue", clue);
        model.addAttribute("village", places.name(clue.village()));
        model.addAttribute("breadcrumb", crumbs.of(clue.village(), actor));
        model.addAttribute("late", clue.isLateOn(clock.today()));
        model.addAttribute("household", view == null ? null : view.register());
        model.addAttribute("status", view == null ? null : view.standing().status());
        model.addAttribute("years", view == null ? List.of() : view.years());
        model.addAttribute("candidates", clue.isOpen() ? desk.candidates(id) : List.of());
        model.addAttribute("deals", clue.isOpen() && deals(actor.role()));
        boolean forwards = clue.isOpen() && view == null && forwards(actor.role());
        model.addAttribute("forwards", forwards);
        model.addAttribute("villages", forwards ? places.otherVillages(actor, clue.village()) : List.of());
        Clue.Origin origin = clue.origin();
        model.addAttribute("from", origin == null ? null : places.name(origin.village()));
        model.addAttribute("follows", clue.isOpen() && view != null && actor.role() == Role.VILLAGE_CADRE);
        return "monitoring/clue";
    }

    private static boolean forwards(Role role) {
        return role == Role.TOWNSHIP_REVIEWER || role == Role.COUNTY_OFFICE;
    }

    private static boolean deals(Role role) {
        return role == Role.VILLAGE_CADRE || role == Role.TOWNSHIP_REVIEWER || role == Role.COUNTY_OFFICE;
    }
}
