package org.jiandang.web.page;

import java.util.stream.Collectors;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Component;

/** Names of places. In templates {@code ${#places.path(code)}}. */
@Component
public class Places implements PageObject {

    private final Regions regions;

    Places(Regions regions) {
        this.regions = regions;
    }

    /** County, township and village, as an address begins. */
    public String path(RegionCode code) {
        return regions.path(code).stream()
                .filter(region -> region.code().prefix().length() >= 6)
                .map(Region::name)
                .collect(Collectors.joining());
    }

    @Override
    public String pageName() {
        return "places";
    }
}
