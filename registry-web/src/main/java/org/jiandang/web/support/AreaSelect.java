package org.jiandang.web.support;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.web.text.Choice;
import org.springframework.stereotype.Component;

/** The areas of the actor's own in which an officer may stand by households: county, townships and villages, indented. */
@Component
class AreaSelect {

    private static final String INDENT = "　";

    private final Regions regions;

    AreaSelect(Regions regions) {
        this.regions = regions;
    }

    List<Choice> own() {
        List<Choice> choices = new ArrayList<>();
        RegionCode own = Acting.require().jurisdiction().region();
        regions.find(own).ifPresent(region -> add(region, 0, choices));
        return choices;
    }

    private void add(Region region, int depth, List<Choice> choices) {
        choices.add(new Choice(region.code().value(), INDENT.repeat(depth) + region.name()));
        if (region.code().level() != RegionLevel.VILLAGE) {
            regions.children(region.code()).forEach(child -> add(child, depth + 1, choices));
        }
    }
}
