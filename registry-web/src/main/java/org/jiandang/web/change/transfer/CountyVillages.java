package org.jiandang.web.change.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.text.Choice;
import org.springframework.stereotype.Component;

/** The villages of a county, with their townships, as a choice. */
@Component
class CountyVillages {

    private final Regions regions;

    CountyVillages(Regions regions) {
        this.regions = regions;
    }

    List<Choice> of(String county) {
        List<Choice> villages = new ArrayList<>();
        for (Region township : regions.children(RegionCode.ofPrefix(county))) {
            for (Region village : regions.children(township.code())) {
                villages.add(new Choice(village.code().value(), township.name() + " " + village.name()));
            }
        }
        return villages;
    }
}
