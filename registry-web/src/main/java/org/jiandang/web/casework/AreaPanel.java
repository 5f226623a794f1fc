package org.jiandang.web.casework;

import java.util.List;
import org.jiandang.household.search.AreaOverview;
import org.jiandang.household.search.AreaPicture;
import org.jiandang.household.search.AreaPicture.CauseCount;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The picture of the area beside the queue (本辖区概况). */
@Component
class AreaPanel {

    private static final int CAUSES = 6;

    private final RegionService regions;
    private final AreaOverview overview;
    private final RegistryClock clock;

    AreaPanel(RegionService regions, AreaOverview overview, RegistryClock clock) {
        this.regions = regions;
        this.overview = overview;
        this.clock = clock;
    }

    void fill(RegionCode area, Model model) {
        AreaPicture picture = overview.picture(area, clock.today().getYear());
        List<CauseCount> causes = picture.causes().stream().limit(CAUSES).toList();
        model.addAttribute("figuresOfArea", regions.view(area).figures());
        model.addAttribute("returned", picture.returned());
        model.addAttribute("causes", causes);
        model.addAttribute("mostCauses", causes.isEmpty() ? 1 : causes.get(0).households());
    }
}
