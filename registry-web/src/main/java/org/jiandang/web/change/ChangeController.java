package org.jiandang.web.change;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
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

/** The list of change requests and one of them: old and new side by side, and what the reader may do. */
@Controller
@RequestMapping("/changes")
class ChangeController {

    private static final int MOST = 200;
    private static final Set<Stage> OPEN = EnumSet.of(Stage.PROPOSED, Stage.TOWNSHIP_REVIEW, Stage.RETURNED);
    private static final Set<Stage> OVER = EnumSet.of(Stage.CONFIRMED, Stage.REFUSED, Stage.WITHDRAWN);

    private final ChangeReading reading;
    private final ChangeDesk desk;
    private final ChangeSheet sheet;
    private final Words words;
    private final Flash flash;

    ChangeController(ChangeReading reading, ChangeDesk desk, ChangeSheet sheet, Words words, Flash flash) {
        this.reading = reading;
        this.desk = desk;
        this.sheet = sheet;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "open") String state,
            Model model) {
        RegionCode region = area == null ? Acting.require().jurisdiction().region() : RegionCode.of(area);
        model.addAttribute("items", reading.inArea(region, state.equals("over") ? OVER : OPEN, MOST));
        model.addAttribute("state", state);
        return "change/list";
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        sheet.fill(ChangeId.of(id), model);
        return "change/show";
    }

    @StepUp(when = StepUp.AboveVillage.class)
    @PostMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.WORK_ON_CHANGES)
    String decide(
            @PathVariable String id,
            @RequestParam Action action,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String opinion,
            Model model,
            RedirectAttributes redirect) {
        try {
            desk.decide(new DecideChange(ChangeId.of(id), version, action, opinion));
        } catch (StepNotAllowed refused) {
            sheet.fill(ChangeId.of(id), model);
            model.addAttribute("refused", words.say(refused));
            model.addAttribute("opinion", opinion);
            return "change/show";
        }
        flash.done(redirect, "change.done." + action.name());
        return "redirect:/changes/" + id;
    }
}
