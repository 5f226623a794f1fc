package org.jiandang.web.security;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.account.Role;
import org.jiandang.persistence.cases.RegionExitWalk;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.village.VillageTag;
import org.jiandang.web.testing.SignedIn;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The exits of the village of {@link OneOfEach} and of its county. */
class RegionExitObjects {

    private static final int YEAR = 2016;
    private static final LocalDate DAY = LocalDate.of(2018, 10, 8);

    private final RegionExitWalk regions;

    RegionExitObjects(RegionExitWalk regions) {
        this.regions = regions;
    }

    Map<String, OneOfEach.Known> make(SignedIn signedIn) {
        RegionCode village = OneOfEach.VILLAGE;
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, village.countyCode());
        regions.recorded(village, YEAR, 1050, "62000", VillageTag.POOR);
        String one = regions.applied(village, YEAR, DAY).id().toString();
        String whole = regions.countyApplied(village.at(RegionLevel.COUNTY), YEAR, 10_000, DAY)
                .id()
                .toString();
        return Map.of(
                "/village-exits/", new OneOfEach.Known(one, "/village-exits/" + one, county),
                "/county-exits/", new OneOfEach.Known(whole, "/county-exits/" + whole, county));
    }
}
