package org.jiandang.web.change;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.ChangeView;
import org.jiandang.change.Proposed;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.card.Section;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the form of a proposal, and that of a returned request which is told anew. */
@Controller
class ProposalController {

    private final HouseholdReading households;
    private final ChangeReading reading;
    private final ChangeIntake intake;
    private final ChangePage page;
    private final Flash flash;

    ProposalController(
            HouseholdReading households, ChangeReading reading, ChangeIntake intake, ChangePage page, Flash flash) {
        this.households = households;
        this.reading = reading;
        this.intake = intake;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(
            "/households/{id:\\d{6}-\\d+}/changes/new/{event:joins|leaves|head|correction|splits|moves|abroad|ends}")
    @PreAuthorize(Access.PROPOSE_CHANGES)
    String propose(
            @PathVariable String id,
            @PathVariable String event,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(name = "_submit") String key,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return proposed(id, ChangeEvent.of(event), asked, key, request, model, redirect);
    }

    @PostMapping("/households/{id:\\d{6}-\\d+}/changes/new/merges")
    @PreAuthorize(Access.PROPOSE_MERGES)
    String merge(
            @PathVariable String id,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(name = "_submit") String key,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return proposed(id, ChangeEvent.MERGES, asked, key, request, model, redirect);
    }

    private String proposed(
            String id,
            ChangeEvent of,
            Asked asked,
            String key,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        HouseholdView view = households.view(HouseholdId.of(id), asked.year());
        ChangeIntake.Taken taken = intake.propose(view, of, asked, Typing.of(request.getParameterMap(), ""), key);
        Proposed proposed = taken.proposed();
        if (proposed == null) {
            page.again(view, of, asked.of(), taken, model);
            return "change/propose";
        }
        flash.done(redirect, proposed.rivals().isEmpty() ? "change.proposed" : "change.proposed.rivals");
        return "redirect:/changes/" + proposed.id();
    }

    /** A returned request as it was typed, to be put right and sent again. */
    @GetMapping("/changes/{id:\\d{6}-\\d+}/edit")
    @PreAuthorize(Access.ASK_CHANGES)
    String edit(@PathVariable String id, Model model) {
        ChangeView change = reading.view(ChangeId.of(id));
        if (!change.isReturned()) {
            return "redirect:/changes/" + id;
        }
        page.edit(change, household(change), section(change), model);
        return "change/propose";
    }

    @PostMapping("/changes/{id:\\d{6}-\\d+}/edit")
    @PreAuthorize(Access.ASK_CHANGES)
    String resubmit(
            @PathVariable String id,
            @RequestParam int version,
            @ModelAttribute("asked") Asked asked,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        ChangeView change = reading.view(ChangeId.of(id));
        HouseholdView view = household(change);
        ChangeIntake.Taken taken =
                intake.resubmit(change, view, asked, Typing.of(request.getParameterMap(), ""), version);
        if (taken.proposed() == null) {
            page.again(view, ChangeEvent.of(change.change()), section(change), taken, model);
            page.returned(change, version, model);
            return "change/propose";
        }
        flash.done(redirect, "change.resubmitted");
        return "redirect:/changes/" + id;
    }

    private HouseholdView household(ChangeView change) {
        return households.view(change.line().household(), change.change().year());
    }

    private static @Nullable Section section(ChangeView change) {
        return change.change() instanceof Change.SectionCorrected corrected ? corrected.section() : null;
    }
}
