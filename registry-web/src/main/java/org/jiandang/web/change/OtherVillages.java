package org.jiandang.web.change;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.text.Choice;
import org.springframework.stereotype.Component;

/** The villages a household may move to: the others of its county, those of its own township first. */
@Component
class OtherVillages {

    private final Regions regions;

    OtherVillages(Regions regions) {
        this.regions = regions;
    }

    List<Choice> beside(RegionCode village) {
        RegionCode own = regions.find(village).map(Region::parent).orElse(null);
        List<Choice> others = new ArrayList<>(own == null ? List.of() : under(own, "", village));
        for (Region township : regions.children(RegionCode.ofPrefix(village.countyCode()))) {
            if (!township.code().equals(own)) {
                others.addAll(under(township.code(), township.name() + " ", village));
            }
        }
        return others;
    }

    /** The other counties of the province, with their prefecture. */
    List<Choice> counties(RegionCode village) {
        List<Choice> counties = new ArrayList<>();
        for (Region prefecture :
                regions.children(RegionCode.ofPrefix(village.value().substring(0, 2)))) {
            for (Region county : regions.children(prefecture.code())) {
                if (!village.value().startsWith(county.code().countyCode())) {
                    counties.add(new Choice(county.code().value(), prefecture.name() + " " + county.name()));
                }
            }
        }
        return counties;
    }

    private List<Choice> under(RegionCode township, String before, RegionCode village) {
        return regions.children(township).stream()
                .filter(other -> !other.code().equals(village))
                .map(other -> new Choice(other.code().value(), before + other.name()))
                .toList();
    }
}
