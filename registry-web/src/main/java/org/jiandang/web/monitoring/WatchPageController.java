package org.jiandang.web.monitoring;

import jakarta.validation.constraints.Size;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.WatchRegister;
import org.jiandang.monitoring.clue.ClueList;
import org.jiandang.monitoring.course.AskClearance;
import org.jiandang.monitoring.course.ClearanceDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.Crumbs;
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

/** One watched household: why, since when, what is due, and the clearing of its risk. */
@Controller
@RequestMapping("/watches/{id:\\d{6}-\\d+}")
class WatchPageController {

    private final WatchRegister watches;
    private final ClearanceDesk clearances;
    private final HouseholdReading households;
    private final ClueList clues;
    private final WatchHelp help;
    private final Crumbs crumbs;
    private final Words words;
    private final RegistryClock clock;

    WatchPageController(
            WatchRegister watches,
            ClearanceDesk clearances,
            HouseholdReading households,
            ClueList clues,
            WatchHelp help,
            Crumbs crumbs,
            Words words,
            RegistryClock clock) {
        this.watches = watches;
        this.clearances = clearances;
        this.households = households;
        this.clues = clues;
        this.help = help;
        this.crumbs = crumbs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        return page(CaseId.of(id), model);
    }

    /** Proposes that the risk be cleared. */
    @PostMapping("/clearance")
    @PreAuthorize(Access.START_CASES)
    String clear(
            @PathVariable String id,
            @RequestParam int year,
            @RequestParam(defaultValue = "") @Size(max = 500) String opinion,
            Model model) {
        if (opinion.isBlank()) {
            model.addAttribute("refused", words.say("form.required"));
            return page(CaseId.of(id), model);
        }
        try {
            return "redirect:/cases/"
                    + clearances
                            .ask(new AskClearance(CaseId.of(id), year, opinion))
                            .id();
        } catch (Refusal refused) {
            model.addAttribute("refused", words.say(refused));
            model.addAttribute("opinion", opinion);
            return page(CaseId.of(id), model);
        }
    }

    private String page(CaseId id, Model model) {
        Watch watch = watches.find(id);
        Actor actor = Acting.require();
        HouseholdView household = households.view(watch.household(), null);
        model.addAttribute("watch", watch);
        model.addAttribute("household", household.register());
        model.addAttribute("status", household.standing().status());
        model.addAttribute("years", household.years());
        model.addAttribute("clues", clues.ofHousehold(watch.household()));
        model.addAttribute("today", clock.today());
        model.addAttribute("helped", help.began(watch));
        model.addAttribute("breadcrumb", crumbs.of(watch.village(), actor));
        model.addAttribute("clears", watch.isRunning() && actor.role() == Role.VILLAGE_CADRE);
        return "monitoring/watch";
    }
}
