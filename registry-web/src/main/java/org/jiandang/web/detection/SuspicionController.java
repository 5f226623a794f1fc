package org.jiandang.web.detection;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.region.RegionCode;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list of suspicions by kind, and the run that looks for new ones. */
@Controller
@RequestMapping("/suspicions")
class SuspicionController {

    private static final int PAGE = 50;

    private final SuspicionDesk desk;

    SuspicionController(SuspicionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @PreAuthorize(Access.READ_SUSPICIONS)
    String list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable SuspicionKind kind,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        RegionCode region = area == null ? Acting.require().jurisdiction().region() : RegionCode.of(area);
        DetectionId last = after == null ? null : DetectionId.of(after);
        List<Suspicion> page = desk.page(new SuspicionQuery(region, kind, !state.equals("settled"), last, PAGE));
        model.addAttribute("items", page);
        model.addAttribute("counts", desk.counts(region));
        model.addAttribute("area", region);
        model.addAttribute("kind", kind);
        model.addAttribute("state", state.equals("settled") ? "settled" : "open");
        model.addAttribute("next", page.size() == PAGE ? page.get(PAGE - 1).id() : null);
        return "detection/list";
    }

    @PostMapping("/runs")
    @PreAuthorize(Access.LOOK_FOR_SUSPICIONS)
    String look(@RequestParam String area) {
        return "redirect:/jobs/" + desk.look(RegionCode.of(area));
    }
}
