package org.jiandang.web.region;

import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionProfile;
import org.jiandang.region.RegionService;
import org.jiandang.region.RegionView;
import org.jiandang.region.Regions;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.security.Access;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Goes down the regions of the actor's area, with what is registered in them, and finds one by name. */
@Controller
class RegionController {

    private static final int FOUND_AT_MOST = 50;

    private final RegionService service;
    private final Regions regions;
    private final Policies policies;
    private final Crumbs crumbs;
    private final RegistryClock clock;

    RegionController(RegionService service, Regions regions, Policies policies, Crumbs crumbs, RegistryClock clock) {
        this.service = service;
        this.regions = regions;
        this.policies = policies;
        this.crumbs = crumbs;
        this.clock = clock;
    }

    /** Without a text the actor's own area; with one what is found in it. */
    @GetMapping("/regions")
    @PreAuthorize(Access.READ_REGIONS)
    String find(@RequestParam(defaultValue = "") String text, Model model) {
        Actor actor = Acting.require();
        if (text.isBlank()) {
            return "redirect:/regions/" + actor.jurisdiction().region();
        }
        List<Region> found = regions.search(text, actor.jurisdiction().prefix(), FOUND_AT_MOST + 1);
        model.addAttribute("filter", Map.of("text", text));
        model.addAttribute("more", found.size() > FOUND_AT_MOST);
        model.addAttribute(
                "found",
                found.stream()
                        .limit(FOUND_AT_MOST)
                        .map(region -> new FoundRegion(region, regions.path(region.code())))
                        .toList());
        return "region/list";
    }

    @GetMapping("/regions/{code}")
    @PreAuthorize(Access.READ_REGIONS)
    String show(@PathVariable String code, Model model) {
        Actor actor = Acting.require();
        RegionView view = service.view(reached(code, actor));
        model.addAttribute("view", view);
        model.addAttribute("hidden", HiddenFigures.of(actor, view.region().code(), service::view));
        model.addAttribute("breadcrumb", crumbs.of(view.region().code(), actor));
        model.addAttribute("words", words(view.region().code()));
        model.addAttribute("filter", Map.of());
        return "region/show";
    }

    private static RegionCode reached(String text, Actor actor) {
        RegionCode code = RegionCode.parse(text).orElseThrow(() -> new NotFound("region", text));
        actor.mustReach(code);
        return code;
    }

    private RegionProfile words(RegionCode code) {
        return policies.at(code, clock.today()).words(LocaleContextHolder.getLocale());
    }
}
