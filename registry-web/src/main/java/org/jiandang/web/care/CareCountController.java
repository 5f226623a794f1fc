package org.jiandang.web.care;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareRefused;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many people of each group an area has; a village or a township is compared with its cards from here. */
@Controller
@RequestMapping("/care")
class CareCountController {

    private final CareDesk desk;
    private final CareCounts counts;
    private final Crumbs crumbs;
    private final Flash flash;

    CareCountController(CareDesk desk, CareCounts counts, Crumbs crumbs, Flash flash) {
        this.desk = desk;
        this.counts = counts;
        this.crumbs = crumbs;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CARE)
    String counts(@RequestParam(required = false) @Nullable String area, Model model) {
        RegionCode region = CareFilter.area(area);
        model.addAttribute("table", counts.of(region));
        model.addAttribute("groups", List.of(CareGroup.values()));
        model.addAttribute("area", region.value());
        model.addAttribute("small", !region.level().isAbove(RegionLevel.TOWNSHIP));
        model.addAttribute("breadcrumb", crumbs.of(region, Acting.require()));
        return "care/counts";
    }

    @PostMapping("/refresh")
    @PreAuthorize(Access.KEEP_CARE)
    String refresh(@RequestParam String area, RedirectAttributes redirect) {
        try {
            flash.done(redirect, "care.refreshed", desk.refresh(RegionCode.of(area)));
        } catch (CareRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/care?area=" + RegionCode.of(area);
    }
}
