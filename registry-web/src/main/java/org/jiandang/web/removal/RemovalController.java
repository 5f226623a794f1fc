package org.jiandang.web.removal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.removal.ProposeRemoval;
import org.jiandang.removal.RemovalCause;
import org.jiandang.removal.RemovalDesk;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.SectionForm;
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
    private final RemovalDesk desk;
    private final Uploads uploads;
    private final FormErrors errors;
    private final Words words;

    RemovalController(HouseholdReading households, RemovalDesk desk, Uploads uploads, FormErrors errors, Words words) {
        this.households = households;
        this.desk = desk;
        this.uploads = uploads;
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
            HttpServletRequest request,
            Model model) {
        HouseholdView view = households.view(HouseholdId.of(household), null);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        LocalDate acquired = acquired(typing, form);
        for (String field : new String[] {"cause", "statement"}) {
            if (typing.isBlank(field)) {
                form.rejectValue(field, "removal." + field + ".missing", words.say("form.required"));
            }
        }
        if (form.hasErrors()) {
            return page(household, form, model);
        }
        RemovalCause cause = RemovalCause.valueOf(typing.text("cause"));
        Optional<Long> paper = uploads.store(view.register().village(), null, cause.proof(), file, "proof", form);
        uploads.require(paper, cause.proof(), "proof", form);
        if (form.hasErrors()) {
            return page(household, form, model);
        }
        try {
            return "redirect:/cases/"
                    + desk.propose(new ProposeRemoval(
                                    view.register().id(),
                                    cause,
                                    acquired,
                                    typing.text("statement"),
                                    paper.orElseThrow()))
                            .id();
        } catch (StepNotAllowed refused) {
            form.reject(refused.key(), words.say(refused));
            return page(household, form, model);
        }
    }

    private @Nullable LocalDate acquired(Typing typing, BindingResult form) {
        try {
            return typing.isBlank("acquired") ? null : SectionForm.date(typing.text("acquired"));
        } catch (SectionForm.Unreadable wrong) {
            form.rejectValue("acquired", "form.date", words.say("form.date"));
            return null;
        }
    }

    private String page(String household, BindingResult form, Model model) {
        model.addAttribute("view", households.view(HouseholdId.of(household), null));
        model.addAttribute("causes", words.choices(RemovalCause.class));
        errors.show(form, model);
        return "removal/new";
    }
}
