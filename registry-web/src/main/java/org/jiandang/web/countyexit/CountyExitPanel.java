package org.jiandang.web.countyexit;

import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.countyexit.CountyExit;
import org.jiandang.countyexit.CountyExitReading;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.web.page.PageObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The result of a county on the page of its region. In templates {@code ${#countyExits.of(code)}}. */
@Component
class CountyExitPanel implements PageObject {

    private final CountyExitReading reading;

    CountyExitPanel(CountyExitReading reading) {
        this.reading = reading;
    }

    @Override
    public String pageName() {
        return "countyExits";
    }

    /** The result; null where the region is no county or has not left. */
    public @Nullable CountyExit of(String code) {
        RegionCode region = RegionCode.of(code);
        return region.level() == RegionLevel.COUNTY ? reading.exitOf(region).orElse(null) : null;
    }

    /** Whether the actor may apply for the county. */
    public boolean startable(String code) {
        return RegionCode.of(code).level() == RegionLevel.COUNTY
                && Acting.require().role() == Role.COUNTY_OFFICE
                && of(code) == null;
    }
}
