package org.jiandang.web.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.text.Choice;
import org.springframework.stereotype.Component;

/** The areas a ledger can be asked for from where one is: those above within the own area, this one, and those directly below. */
@Component
class AreaChoices {

    private static final String INDENT = "　";

    private final Regions regions;

    AreaChoices(Regions regions) {
        this.regions = regions;
    }

    List<Choice> around(RegionCode area) {
        var choices = new ArrayList<Choice>();
        var own = Acting.require().jurisdiction();
        int depth = 0;
        for (var region : regions.path(area)) {
            if (own.contains(region.code())) {
                choices.add(new Choice(region.code().value(), INDENT.repeat(depth++) + region.name()));
            }
        }
        for (var region : regions.children(area)) {
            choices.add(new Choice(region.code().value(), INDENT.repeat(depth) + region.name()));
        }
        return choices;
    }
}
