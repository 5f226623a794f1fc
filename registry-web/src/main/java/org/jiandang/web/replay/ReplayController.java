package org.jiandang.web.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jiandang.replay.Difference;
import org.jiandang.replay.Replay;
import org.jiandang.replay.ReplayDesk;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.ReplayRuns;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Judges every decision of an area again and lists those that come out otherwise. */
@Controller
@RequestMapping("/replays")
class ReplayController {

    private static final int LATEST = 20;
    private static final int PAGE = 50;

    private final ReplayDesk desk;
    private final Flash flash;

    ReplayController(ReplayDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.REPLAY)
    String list(Model model) {
        model.addAttribute("replays", desk.latest(LATEST));
        return "replay/list";
    }

    @PostMapping
    @PreAuthorize(Access.REPLAY)
    String ask(Model model, RedirectAttributes redirect, HttpServletResponse response) {
        try {
            ReplayId id = desk.ask();
            flash.done(redirect, "replay.started");
            return "redirect:/replays/" + id;
        } catch (ReplayRuns refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("running", refused.running());
            return list(model);
        }
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.REPLAY)
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        Replay replay = desk.find(ReplayId.of(id));
        List<Difference> found = desk.differences(replay.id(), after == null ? null : place(after), PAGE);
        model.addAttribute("replay", replay);
        model.addAttribute("resumable", desk.canResume(replay));
        model.addAttribute("differences", found);
        model.addAttribute("next", found.size() == PAGE ? name(found.get(PAGE - 1)) : null);
        return "replay/show";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/resume")
    @PreAuthorize(Access.REPLAY)
    String resume(@PathVariable String id, RedirectAttributes redirect) {
        if (desk.resume(ReplayId.of(id))) {
            flash.done(redirect, "replay.resumed");
        } else {
            flash.warn(redirect, "replay.resumed.not");
        }
        return "redirect:/replays/" + id;
    }

    private static String name(Difference difference) {
        return difference.id() + "-" + difference.decisionNo();
    }

    /** The place of a difference as an address names it: case, then number. */
    private static Difference place(String text) {
        int at = text.lastIndexOf('-');
        if (!text.matches("\\d{6}-\\d{1,18}-\\d{1,6}")) {
            throw new IllegalArgumentException("not a place in a replay");
        }
        CaseId id = CaseId.of(text.substring(0, at));
        return new Difference(
                id,
                Integer.parseInt(text.substring(at + 1)),
                RegionCode.ofPrefix(id.countyCode()),
                "",
                List.of(),
                List.of(),
                null);
    }
}
