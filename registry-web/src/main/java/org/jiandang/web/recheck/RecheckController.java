package org.jiandang.web.recheck;

import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.RecheckDesk;
import org.jiandang.recheck.RecheckId;
import org.jiandang.recheck.RecheckNotStopped;
import org.jiandang.recheck.RecheckRunning;
import org.jiandang.recheck.Tally;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Re-checks of an area: asking for one, following it, its result by rule and its progress from county to village. */
@Controller
@RequestMapping("/rechecks")
class RecheckController {

    private static final int LATEST = 20;

    private final RecheckDesk desk;
    private final ItemDesk items;
    private final RecheckAreas areas;
    private final Flash flash;

    RecheckController(RecheckDesk desk, ItemDesk items, RecheckAreas areas, Flash flash) {
        this.desk = desk;
        this.items = items;
        this.areas = areas;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String list(Model model) {
        RegionCode own = RecheckAreas.of(null);
        model.addAttribute("runs", desk.latest(own, LATEST));
        model.addAttribute("waiting", items.waiting());
        model.addAttribute("mayAsk", RecheckDesk.mayAsk(Acting.require().role()));
        model.addAttribute("areas", areas.around(own));
        model.addAttribute("form", Map.of("area", own.value()));
        return "recheck/list";
    }

    @PostMapping
    @PreAuthorize(Access.ASK_RECHECKS)
    String ask(@RequestParam String area, RedirectAttributes redirect) {
        try {
            RecheckId id = desk.ask(RegionCode.of(area));
            flash.done(redirect, "recheck.asked");
            return "redirect:/rechecks/" + id;
        } catch (RecheckRunning refusal) {
            flash.refused(redirect, refusal);
            return "redirect:/rechecks";
        }
    }

    /** A run; its progress can be asked for areas within it. */
    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String area, Model model) {
        Recheck run = desk.find(RecheckId.of(id));
        RegionCode within = area == null || area.isBlank() ? run.area() : RegionCode.of(area);
        List<Tally> tallies = desk.tallies(run.id());
        model.addAttribute("run", run);
        model.addAttribute("tallies", tallies);
        model.addAttribute("sum", tallies.stream().reduce(new Tally("", 0, 0, 0, 0), Tally::plus));
        model.addAttribute("area", within);
        model.addAttribute("areas", areas.around(within));
        model.addAttribute("filter", Map.of("area", within.value()));
        model.addAttribute("mayAsk", RecheckDesk.mayAsk(Acting.require().role()));
        if (run.times().started() != null) {
            model.addAttribute("progress", items.progress(within, run.times().started()));
        }
        return "recheck/show";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/resume")
    @PreAuthorize(Access.ASK_RECHECKS)
    String resume(@PathVariable String id, RedirectAttributes redirect) {
        try {
            desk.resume(RecheckId.of(id));
            flash.done(redirect, "recheck.resumed");
        } catch (RecheckNotStopped refusal) {
            flash.refused(redirect, refusal);
        }
        return "redirect:/rechecks/" + id;
    }
}
