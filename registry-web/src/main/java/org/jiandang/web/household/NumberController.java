package org.jiandang.web.household;

import jakarta.validation.constraints.Size;
import org.jiandang.audit.StatedReason;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.entry.Unmask;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens one full number, for a stated reason; every opening is recorded. The number is shown once and never stands in an address. */
@Controller
@RequestMapping("/households/{id:\\d{6}-\\d+}")
class NumberController {

    private final HouseholdReading reading;

    NumberController(HouseholdReading reading) {
        this.reading = reading;
    }

    @GetMapping("/members/{no}/number")
    @PreAuthorize(Access.UNMASK)
    String askNumber(@PathVariable String id, @PathVariable int no, Model model) {
        return ask(id, no, model);
    }

    @GetMapping("/account")
    @PreAuthorize(Access.UNMASK)
    String askAccount(@PathVariable String id, Model model) {
        return ask(id, null, model);
    }

    @StepUp
    @PostMapping("/members/{no}/number")
    @PreAuthorize(Access.UNMASK)
    String openNumber(
            @PathVariable String id, @PathVariable int no, @RequestParam @Size(max = 200) String reason, Model model) {
        return open(id, no, reason, model);
    }

    @StepUp
    @PostMapping("/account")
    @PreAuthorize(Access.UNMASK)
    String openAccount(@PathVariable String id, @RequestParam @Size(max = 200) String reason, Model model) {
        return open(id, null, reason, model);
    }

    private String ask(String id, @Nullable Integer no, Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), null);
        model.addAttribute("view", view);
        model.addAttribute("open", reading.mayUnmask(HouseholdId.of(id)));
        model.addAttribute("member", no == null ? null : view.member(no).orElse(null));
        return "household/number";
    }

    private String open(String id, @Nullable Integer no, String reason, Model model) {
        String page = ask(id, no, model);
        if (!StatedReason.isReason(reason)) {
            model.addAttribute("missing", true);
            return page;
        }
        model.addAttribute("number", reading.unmask(new Unmask(HouseholdId.of(id), no, reason)));
        return page;
    }
}
