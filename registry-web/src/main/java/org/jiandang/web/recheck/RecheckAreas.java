package org.jiandang.web.recheck;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Jurisdiction;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The areas that pages of the re-check can be asked for. In templates {@code ${#recheckAreas.name(code)}}. */
@Component
class RecheckAreas implements PageObject {

    private static final String INDENT = "　";

    private final Regions regions;

    RecheckAreas(Regions regions) {
        this.regions = regions;
    }

    /** The area asked for, else the actor's own. */
    static RegionCode of(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? Acting.require().jurisdiction().region()
                : RegionCode.of(asked);
    }

    /** The areas above within the actor's own, this one, and those directly below. */
    List<Choice> around(RegionCode area) {
        Jurisdiction own = Acting.require().jurisdiction();
        List<Choice> choices = new ArrayList<>();
        int depth = 0;
        for (Region region : regions.path(area)) {
            if (own.contains(region.code())) {
                choices.add(new Choice(region.code().value(), INDENT.repeat(depth++) + region.name()));
            }
        }
        for (Region region : regions.children(area)) {
            choices.add(new Choice(region.code().value(), INDENT.repeat(depth) + region.name()));
        }
        return choices;
    }

    /** The name of an area, its code where the directory has none. */
    public String name(RegionCode area) {
        return regions.find(area).map(Region::name).orElse(area.value());
    }

    @Override
    public String pageName() {
        return "recheckAreas";
    }
}
