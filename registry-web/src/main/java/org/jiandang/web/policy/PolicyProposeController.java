package org.jiandang.web.policy;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.LineLowered;
import org.jiandang.policy.change.Proposal;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposalRefused;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a new value forward: which one, and its form. */
@Controller
@RequestMapping("/policies/{code:\\d{12}}/proposals/new")
@PreAuthorize(Access.CHANGE_POLICY)
class PolicyProposeController {

    /** A code that stands in no bundle: the sentence is already said, with its arguments. */
    private static final String SAID = "said";

    private final ProposalDesk desk;
    private final ProposePage page;
    private final PolicyPlace place;
    private final Words words;
    private final Flash flash;

    PolicyProposeController(ProposalDesk desk, ProposePage page, PolicyPlace place, Words words, Flash flash) {
        this.desk = desk;
        this.page = page;
        this.place = place;
        this.words = words;
        this.flash = flash;
    }

    /** Without a value named, the choice of one; else its form. */
    @GetMapping
    String form(@PathVariable String code, @ModelAttribute("chosen") ChosenValue chosen, Model model) {
        RegionCode region = place.fill(code, model);
        String of = chosen.key();
        if (of.isEmpty()) {
            page.choose(region, model);
            return "policy/choose";
        }
        ParameterKey key = page.known(of);
        model.addAttribute("form", page.begin(region, key));
        page.fill(region, key, model);
        return "policy/propose";
    }

    @PostMapping
    String propose(
            @PathVariable String code,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            @RequestParam(name = "_submit", required = false) @Nullable String submit,
            Model model,
            RedirectAttributes redirect) {
        RegionCode region = place.fill(code, model);
        ParameterKey key = page.known(form.of());
        LocalDate from = errors.hasErrors() ? null : day(form.from(), errors);
        if (from != null) {
            try {
                Proposal proposal = desk.propose(form.command(region, key, from));
                flash.done(redirect, "policy.proposed");
                return "redirect:/policies/proposals/" + proposal.id();
            } catch (ProposalRefused refused) {
                reject(errors, refused.field(), refused);
            } catch (LineLowered lowered) {
                reject(errors, "value", lowered);
            }
        }
        page.fill(region, key, model);
        return "policy/propose";
    }

    private @Nullable LocalDate day(String text, BindingResult errors) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            errors.rejectValue("from", SAID, words.say("policy.from.wrong"));
            return null;
        }
    }

    private void reject(BindingResult errors, String field, Refusal refusal) {
        String said = words.say(refusal);
        if (field.isEmpty()) {
            errors.reject(SAID, said);
        } else {
            errors.rejectValue(field, SAID, said);
        }
    }
}
