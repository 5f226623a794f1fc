package org.jiandang.web.monitoring;

import jakarta.validation.constraints.Size;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueId;
import org.jiandang.monitoring.clue.ClueRefused;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.course.OpenWatch;
import org.jiandang.monitoring.course.WatchDesk;
import org.jiandang.monitoring.course.WatchRefused;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One clue: what was told, which household it is about, and what becomes of it. */
@Controller
@RequestMapping("/clues/{id:\\d{6}-\\d+}")
class ClueController {

    private final ClueDesk desk;
    private final WatchDesk watches;
    private final CluePage page;
    private final Words words;
    private final Flash flash;

    ClueController(ClueDesk desk, WatchDesk watches, CluePage page, Words words, Flash flash) {
        this.desk = desk;
        this.watches = watches;
        this.page = page;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        return page.show(ClueId.of(id), model);
    }

    /** Says which household it is about. */
    @PostMapping("/household")
    @PreAuthorize(Access.DEAL_WITH_CLUES)
    String join(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String householdNo,
            Model model,
            RedirectAttributes redirect) {
        try {
            Clue clue = desk.join(ClueId.of(id), version, householdNo);
            flash.done(redirect, clue.state() == ClueState.JOINED ? "monitoring.clue.joined" : "monitoring.clue.known");
            return "redirect:/clues/" + id;
        } catch (ClueRefused refused) {
            model.addAttribute("refusedHousehold", words.say(refused));
            model.addAttribute("householdNo", householdNo);
            return page.show(ClueId.of(id), model);
        }
    }

    /** Opens the case that may take the household under watch. */
    @PostMapping("/case")
    @PreAuthorize(Access.START_CASES)
    String follow(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam int year,
            @RequestParam(defaultValue = "") @Size(max = 500) String opinion,
            Model model) {
        String refused = words.say("form.required");
        if (!opinion.isBlank()) {
            try {
                return "redirect:/cases/"
                        + watches.open(new OpenWatch(ClueId.of(id), version, year, opinion))
                                .id();
            } catch (ClueRefused | WatchRefused | StepNotAllowed | ParameterMissing stopped) {
                refused = words.say(stopped);
            }
        }
        model.addAttribute("refusedFollow", refused);
        model.addAttribute("opinion", opinion);
        return page.show(ClueId.of(id), model);
    }

    /** Says why it does not hold. */
    @PostMapping("/answer")
    @PreAuthorize(Access.DEAL_WITH_CLUES)
    String answer(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            desk.answer(ClueId.of(id), version, reason);
            flash.done(redirect, "monitoring.clue.answered");
            return "redirect:/clues/" + id;
        } catch (ClueRefused refused) {
            model.addAttribute("refusedAnswer", words.say(refused));
            model.addAttribute("reason", reason);
            return page.show(ClueId.of(id), model);
        }
    }

    /** Sends it to the village it is about. */
    @PostMapping("/forward")
    @PreAuthorize(Access.FORWARD_CLUES)
    String forward(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") @Size(max = 200) String reason,
            Model model,
            RedirectAttributes redirect) {
        String refused = words.say("monitoring.clue.forward.missing");
        if (!village.isBlank()) {
            try {
                desk.forward(ClueId.of(id), version, RegionCode.of(village), reason);
                flash.done(redirect, "monitoring.clue.forwarded");
                return "redirect:/clues/" + id;
            } catch (ClueRefused stopped) {
                refused = words.say(stopped);
            }
        }
        model.addAttribute("refusedForward", refused);
        model.addAttribute("forwardReason", reason);
        return page.show(ClueId.of(id), model);
    }

    @GetMapping("/numbers")
    @PreAuthorize(Access.DEAL_WITH_CLUES)
    String ask(@PathVariable String id, Model model) {
        model.addAttribute("clue", desk.find(ClueId.of(id)));
        return "monitoring/numbers";
    }

    /** Shows the numbers once, for a stated reason. */
    @StepUp
    @PostMapping("/numbers")
    @PreAuthorize(Access.DEAL_WITH_CLUES)
    String open(@PathVariable String id, @RequestParam(defaultValue = "") @Size(max = 200) String reason, Model model) {
        model.addAttribute("clue", desk.find(ClueId.of(id)));
        if (reason.isBlank()) {
            model.addAttribute("missing", true);
        } else {
            model.addAttribute("numbers", desk.openNumbers(ClueId.of(id), reason));
        }
        return "monitoring/numbers";
    }
}
