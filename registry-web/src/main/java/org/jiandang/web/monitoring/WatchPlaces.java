package org.jiandang.web.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.web.text.Choice;
import org.springframework.stereotype.Component;

/** Areas in words, and as choices. */
@Component
class WatchPlaces {

    private final Regions regions;

    WatchPlaces(Regions regions) {
        this.regions = regions;
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    /** The own area, those on the way to the one shown, and those directly below that. */
    List<Choice> areas(RegionCode own, RegionCode shown) {
        List<Choice> choices = new ArrayList<>();
        for (Region region : regions.path(shown)) {
            if (region.code().prefix().startsWith(own.prefix())) {
                choices.add(new Choice(region.code().value(), region.name()));
            }
        }
        regions.children(shown)
                .forEach(child -> choices.add(new Choice(child.code().value(), "　" + child.name())));
        return choices;
    }

    /** The villages of the actor's township or county but one, with their townships. */
    List<Choice> otherVillages(Actor actor, RegionCode village) {
        RegionCode own = actor.jurisdiction().region();
        List<RegionCode> townships = own.level() == RegionLevel.COUNTY
                ? regions.children(own).stream().map(Region::code).toList()
                : List.of(own);
        List<Choice> choices = new ArrayList<>();
        for (RegionCode township : townships) {
            for (Region one : regions.children(township)) {
                if (one.level() == RegionLevel.VILLAGE && !one.code().equals(village)) {
                    choices.add(new Choice(one.code().value(), name(township) + " " + one.name()));
                }
            }
        }
        return choices;
    }

    /** The villages an actor may record a clue for. */
    List<Choice> villages(Actor actor) {
        RegionCode own = actor.jurisdiction().region();
        boolean one = actor.role().level().filter(RegionLevel.VILLAGE::equals).isPresent();
        return one
                ? List.of(new Choice(own.value(), name(own)))
                : regions.children(own).stream()
                        .map(village -> new Choice(village.code().value(), village.name()))
                        .toList();
    }
}
