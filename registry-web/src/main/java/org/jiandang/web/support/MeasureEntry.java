package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.MeasureId;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.SupportRefused;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters measures on the household's card and changes those that are not signed. */
@Controller
class MeasureEntry {

    private final MeasureDesk measures;
    private final HouseholdReading households;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    MeasureEntry(MeasureDesk measures, HouseholdReading households, FormErrors errors, Words words, Flash flash) {
        this.measures = measures;
        this.households = households;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/households/{id:\\d{6}-\\d+}/measures/new")
    @PreAuthorize(Access.KEEP_MEASURES)
    String begin(@PathVariable String id, Model model) {
        return form(HouseholdId.of(id), null, errors.none(Typing.NOTHING), model);
    }

    @PostMapping("/households/{id:\\d{6}-\\d+}/measures")
    @PreAuthorize(Access.KEEP_MEASURES)
    String add(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return keep(HouseholdId.of(id), null, request, model, redirect);
    }

    @GetMapping("/measures/{id:\\d{6}-\\d+}/edit")
    @PreAuthorize(Access.KEEP_MEASURES)
    String edit(@PathVariable String id, Model model) {
        Measure measure = measures.find(MeasureId.of(id));
        return form(measure.household(), measure, errors.none(MeasureForm.write(measure)), model);
    }

    @PostMapping("/measures/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.KEEP_MEASURES)
    String change(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Measure measure = measures.find(MeasureId.of(id));
        return keep(measure.household(), measure, request, model, redirect);
    }

    private String keep(
            HouseholdId household,
            @Nullable Measure stored,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        households.view(household, null);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        MeasureForm.Reading read = MeasureForm.read(typing);
        errors.put(read.faults(), "", form);
        if (read.card() != null) {
            try {
                int version = stored == null ? 0 : Integer.parseInt(typing.text("version"));
                MeasureId id = measures.record(
                        new RecordMeasure(stored == null ? null : stored.id(), version, household, read.card()));
                flash.done(redirect, "support.measure.kept");
                return stored == null ? "redirect:/households/" + household + "#support" : "redirect:/measures/" + id;
            } catch (SupportRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return form(household, stored, form, model);
    }

    private String form(HouseholdId household, @Nullable Measure stored, BindingResult form, Model model) {
        model.addAttribute("view", households.view(household, null));
        model.addAttribute("measure", stored);
        model.addAttribute("kinds", words.choices(MeasureClass.class));
        errors.show(form, model);
        return "support/measure-edit";
    }
}
