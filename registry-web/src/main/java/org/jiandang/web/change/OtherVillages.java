package org.jiandang.web.change;

import java.util.List;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.text.Choice;
import org.springframework.stereotype.Component;

/** The villages a household may move to: the others of its township. */
@Component
class OtherVillages {

    private final Regions regions;

    OtherVillages(Regions regions) {
        this.regions = regions;
    }

    List<Choice> beside(RegionCode village) {
        RegionCode township = regions.find(village).map(Region::parent).orElse(null);
        return township == null
                ? List.of()
                : regions.children(township).stream()
                        .filter(other -> !other.code().equals(village))
                        .map(other -> new Choice(other.code().value(), other.name()))
                        .toList();
    }
}
