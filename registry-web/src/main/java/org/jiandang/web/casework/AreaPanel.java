package org.jiandang.web.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.authority.SmallCells;
import org.jiandang.household.search.AreaOverview;
import org.jiandang.household.search.AreaPicture;
import org.jiandang.household.search.AreaPicture.CauseCount;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFigures;
import org.jiandang.region.RegionService;
import org.jiandang.web.home.KeptFigures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The picture of the area beside the queue (本辖区概况). */
@Component
class AreaPanel {

    private static final int CAUSES = 6;

    private final RegionService regions;
    private final AreaOverview overview;
    private final RegistryClock clock;
    private final KeptFigures kept;

    AreaPanel(RegionService regions, AreaOverview overview, RegistryClock clock, KeptFigures kept) {
        this.regions = regions;
        this.overview = overview;
        this.clock = clock;
        this.kept = kept;
    }

    private record Picture(RegionFigures figures, AreaPicture picture) {}

    void fill(RegionCode area, Model model) {
        KeptFigures.Kept<Picture> counted = kept.of(
                "panel",
                area,
                () -> new Picture(
                        regions.view(area).figures(),
                        overview.picture(area, clock.today().getYear())));
        AreaPicture picture = counted.figure().picture();
        RegionFigures figures = counted.figure().figures();
        Actor reader = Acting.require();
        Map<String, Long> all = new TreeMap<>();
        picture.causes().forEach(one -> all.put(one.cause().name(), one.households()));
        model.addAttribute("hiddenCauses", SmallCells.hiddenOf(reader, all));
        model.addAttribute(
                "hiddenFigures",
                SmallCells.smallOf(
                        reader,
                        Map.of(
                                "unresolvedHouseholds", figures.unresolvedHouseholds(),
                                "unresolvedPeople", figures.unresolvedPeople(),
                                "households", figures.households(),
                                "returned", picture.returned())));
        List<CauseCount> causes = picture.causes().stream().limit(CAUSES).toList();
        model.addAttribute("figuresOfArea", figures);
        model.addAttribute("figuresCountedAt", counted.countedAt());
        model.addAttribute("returned", picture.returned());
        model.addAttribute("causes", causes);
        model.addAttribute("mostCauses", causes.isEmpty() ? 1 : causes.get(0).households());
    }
}
