package org.jiandang.web.change.transfer;

import java.util.List;
import org.jiandang.change.stability.StabilityDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Households whose help after exit has ended, confirmed by the county office in one go (稳定脱贫). */
@Controller
@RequestMapping("/stability")
class StabilityController {

    private final StabilityDesk desk;
    private final Words words;
    private final Flash flash;

    StabilityController(StabilityDesk desk, Words words, Flash flash) {
        this.desk = desk;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.DECIDE_FOR_COUNTY)
    String list(Model model) {
        model.addAttribute("due", desk.due());
        model.addAttribute("withoutDay", desk.withoutDay());
        return "stability/list";
    }

    @StepUp
    @PostMapping
    @PreAuthorize(Access.DECIDE_FOR_COUNTY)
    String confirm(@RequestParam(defaultValue = "") List<String> households, Model model, RedirectAttributes redirect) {
        if (households.isEmpty()) {
            model.addAttribute("refused", words.say("stability.choose"));
            return list(model);
        }
        try {
            desk.confirm(households.stream().map(HouseholdId::of).toList());
        } catch (StepNotAllowed refused) {
            model.addAttribute("refused", words.say(refused));
            return list(model);
        }
        flash.done(redirect, "stability.done", households.size());
        return "redirect:/stability";
    }
}
