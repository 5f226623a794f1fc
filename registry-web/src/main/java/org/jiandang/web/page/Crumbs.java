package org.jiandang.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.web.security.Handlers;
import org.springframework.stereotype.Component;

/** The path of areas above a page: 自治区 / 盟市 / 旗县 / 苏木乡镇 / 嘎查村. */
@Component
public class Crumbs {

    private final Regions regions;
    private final Handlers handlers;

    Crumbs(Regions regions, Handlers handlers) {
        this.regions = regions;
        this.handlers = handlers;
    }

    /** The path to a region; parts outside the actor's area are named and lead nowhere. */
    public List<Crumb> of(RegionCode code, Actor actor) {
        List<Crumb> crumbs = new ArrayList<>();
        for (Region region : regions.path(code)) {
            boolean reached = actor.jurisdiction().contains(region.code()) && handlers.serves("/regions");
            crumbs.add(new Crumb(
                    region.name(), reached ? "/regions/" + region.code().value() : null));
        }
        return crumbs;
    }

    /** The path of the actor's own area; none for administrators, who have no households. */
    public List<Crumb> of(Actor actor) {
        return actor.role().isAdministrator()
                ? List.of()
                : of(actor.jurisdiction().region(), actor);
    }

    /** The name the top bar shows: the county of the actor's area, or the area above counties. */
    public String areaName(Actor actor) {
        List<Region> path = regions.path(actor.jurisdiction().region());
        return path.stream()
                .filter(region -> region.level() == RegionLevel.COUNTY)
                .findFirst()
                .or(() ->
                        path.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(path.get(path.size() - 1)))
                .map(Region::name)
                .orElse("");
    }
}
