package org.jiandang.web.removal;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.removal.RemovalCause;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Proposes that a household be taken off the register because it was identified wrongly. */
@Controller
class RemovalController {

    private final HouseholdReading households;
    private final RemovalIntake intake;
    private final FormErrors errors;
    private final Words words;

    RemovalController(HouseholdReading households, RemovalIntake intake, FormErrors errors, Words words) {
        this.households = households;
        this.intake = intake;
        this.errors = errors;
        this.words = words;
    }

    /** The button of the household's card. */
    @PostMapping("/removals/begin")
    @PreAuthorize(Access.START_CASES)
    String begin(@RequestParam String household) {
        return "redirect:/removals/new?household=" + HouseholdId.of(household);
    }

    @GetMapping("/removals/new")
    @PreAuthorize(Access.START_CASES)
    String form(@RequestParam String household, Model model) {
        return page(household, errors.none(Typing.NOTHING), model);
    }

    @PostMapping("/removals")
    @PreAuthorize(Access.START_CASES)
    String propose(
            @RequestParam String household,
            @RequestParam(name = "proof", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "proofKept", required = false) @Nullable String kept,
            HttpServletRequest request,
            Model model) {
        HouseholdView view = households.view(HouseholdId.of(household), null);
        RemovalIntake.Taken taken = intake.propose(view, Typing.of(request.getParameterMap(), ""), file, kept);
        if (taken.opened() != null) {
            return "redirect:/cases/" + taken.opened();
        }
        model.addAttribute("waiting", taken.papers());
        return page(household, taken.form(), model);
    }

    private String page(String household, BindingResult form, Model model) {
        model.addAttribute("view", households.view(HouseholdId.of(household), null));
        model.addAttribute("causes", words.choices(RemovalCause.class));
        errors.show(form, model);
        return "removal/new";
    }
}
