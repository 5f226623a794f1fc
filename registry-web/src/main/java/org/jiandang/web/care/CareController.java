package org.jiandang.web.care;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiandang.care.CareAction;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareEventKind;
import org.jiandang.care.CareId;
import org.jiandang.care.CareReading;
import org.jiandang.care.CareRefused;
import org.jiandang.care.CareState;
import org.jiandang.policy.RegistryClock;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
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

/** One person in care: what is known, what happened, and what a person decides. */
@Controller
@RequestMapping("/care/{id:\\d{6}-\\d+}")
class CareController {

    private final CareReading care;
    private final CareDesk desk;
    private final Words words;
    private final Flash flash;
    private final RegistryClock clock;

    CareController(CareReading care, CareDesk desk, Words words, Flash flash, RegistryClock clock) {
        this.care = care;
        this.desk = desk;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CARE)
    String show(@PathVariable String id, Model model) {
        CareEntry entry = care.find(CareId.of(id));
        model.addAttribute("entry", entry);
        model.addAttribute("events", care.events(entry.id()));
        model.addAttribute("actions", actions(entry));
        model.addAttribute("kinds", words.choices(CareEventKind.class));
        model.addAttribute("form", Map.of("on", clock.today()));
        return "care/show";
    }

    @PostMapping("/decision")
    @PreAuthorize(Access.KEEP_CARE)
    String decide(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam CareAction act,
            @RequestParam(defaultValue = "") @jakarta.validation.constraints.Size(max = 200) String reason,
            RedirectAttributes redirect) {
        try {
            desk.decide(CareId.of(id), version, act, reason);
            flash.done(redirect, "care.done." + act);
        } catch (CareRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/care/" + id;
    }

    @PostMapping("/events")
    @PreAuthorize(Access.KEEP_CARE)
    String note(
            @PathVariable String id,
            @RequestParam CareEventKind event,
            @RequestParam String on,
            @RequestParam String note,
            RedirectAttributes redirect) {
        CareEntry entry = care.find(CareId.of(id));
        try {
            desk.note(entry.id(), event, SectionForm.date(on), note);
            flash.done(redirect, "care.noted");
        } catch (SectionForm.Unreadable wrong) {
            flash.refused(redirect, "form.date");
        } catch (CareRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/care/" + id;
    }

    /** What may be decided now, the usual first. */
    private static List<CareAction> actions(CareEntry entry) {
        return Arrays.stream(CareAction.values())
                .filter(action -> switch (action) {
                    case CONFIRM -> entry.state() != CareState.CONFIRMED;
                    case SET_ASIDE -> entry.state() == CareState.SUGGESTED;
                    case END -> entry.state() == CareState.CONFIRMED;
                    case KEEP -> entry.state() == CareState.CONFIRMED && Boolean.FALSE.equals(entry.holds());
                })
                .toList();
    }
}
