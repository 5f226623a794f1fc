package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.SupportRefused;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs a household with an officer (增加结对). */
@Controller
class PairingController {

    private final PairingDesk pairings;
    private final OfficerDesk officers;
    private final HouseholdReading households;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;
    private final RegistryClock clock;

    PairingController(
            PairingDesk pairings,
            OfficerDesk officers,
            HouseholdReading households,
            FormErrors errors,
            Words words,
            Flash flash,
            RegistryClock clock) {
        this.pairings = pairings;
        this.officers = officers;
        this.households = households;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping("/households/{id:\\d{6}-\\d+}/pairings/new")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String begin(@PathVariable String id, Model model) {
        return form(HouseholdId.of(id), errors.none(Fields.typed("since", clock.today())), model);
    }

    @PostMapping("/households/{id:\\d{6}-\\d+}/pairings")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String pair(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        HouseholdId household = HouseholdId.of(id);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        Fields fields = new Fields(typing);
        OfficerId officer = fields.required("officer", OfficerId::of);
        LocalDate since = fields.requiredDay("since");
        errors.put(fields.faults(), "", form);
        if (officer != null && since != null) {
            try {
                pairings.pair(household, officer, since, fields.text("reason"));
                flash.done(redirect, "support.paired");
                return "redirect:/households/" + id + "#support";
            } catch (SupportRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return form(household, form, model);
    }

    private String form(HouseholdId id, BindingResult form, Model model) {
        HouseholdView view = households.view(id, null);
        model.addAttribute("view", view);
        model.addAttribute(
                "current",
                pairings.of(id).stream()
                        .filter(line -> line.isValid() && line.until() == null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "officers",
                officers.serving(view.register().village()).stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                words.say(
                                        "support.officer.choice",
                                        one.card().name().value(),
                                        one.card().unit(),
                                        one.areaName(),
                                        one.households())))
                        .toList());
        errors.show(form, model);
        return "support/pair";
    }
}
