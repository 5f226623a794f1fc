package org.jiandang.web.policy;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.web.page.Crumbs;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The area of a page about policy: read from its address, within the actor's own, with name and breadcrumb. */
@Component
class PolicyPlace {

    private static final Set<Role> OFFICES = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final Regions regions;
    private final Crumbs crumbs;

    PolicyPlace(Regions regions, Crumbs crumbs) {
        this.regions = regions;
        this.crumbs = crumbs;
    }

    RegionCode fill(String text, Model model) {
        Actor actor = Acting.require();
        RegionCode code = RegionCode.parse(text).orElseThrow(() -> new NotFound("region", text));
        actor.mustReach(code);
        model.addAttribute("region", find(code));
        model.addAttribute("breadcrumb", crumbs.of(code, actor));
        return code;
    }

    Region find(RegionCode code) {
        return regions.find(code).orElseThrow(() -> new NotFound("region", code));
    }

    String nameOf(RegionCode code) {
        return regions.find(code).map(Region::name).orElseGet(code::value);
    }

    static ParameterKey key(String text) {
        return ParameterKey.parse(text).orElseThrow(() -> new NotFound("parameter", text));
    }

    /** Whether a proposal for the area can be thought of; which values may change is said when one is made. */
    static boolean mayChange(Actor actor, RegionCode region) {
        return OFFICES.contains(actor.role()) && !RegionLevel.COUNTY.isAbove(region.level());
    }

    /** Whether the actor may ask what would follow from another line here. */
    static boolean mayAsk(Actor actor, RegionCode region) {
        return (OFFICES.contains(actor.role()) || actor.role() == Role.AUDITOR)
                && region.level() != RegionLevel.VILLAGE;
    }
}
