package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.SupportRefused;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;
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

/** Enters officers and changes what is recorded of them. */
@Controller
class OfficerEntry {

    private final OfficerDesk officers;
    private final AreaSelect areas;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    OfficerEntry(OfficerDesk officers, AreaSelect areas, FormErrors errors, Words words, Flash flash) {
        this.officers = officers;
        this.areas = areas;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/officers/new")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String begin(Model model) {
        return form(null, errors.none(Typing.NOTHING), model);
    }

    @PostMapping("/officers")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String add(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return keep(null, request, model, redirect);
    }

    @GetMapping("/officers/{id:\\d{6}-\\d+}/edit")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String edit(@PathVariable String id, Model model) {
        Officer officer = officers.find(OfficerId.of(id));
        return form(officer, errors.none(OfficerForm.write(officer)), model);
    }

    @PostMapping("/officers/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String change(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return keep(officers.find(OfficerId.of(id)), request, model, redirect);
    }

    private String keep(
            @Nullable Officer stored, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        OfficerForm.Reading read = OfficerForm.read(typing, stored);
        errors.put(read.faults(), "", form);
        if (read.command() != null) {
            try {
                OfficerId id = officers.keep(read.command());
                flash.done(redirect, "support.officer.kept");
                return "redirect:/officers/" + id;
            } catch (SupportRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return form(stored, form, model);
    }

    private String form(@Nullable Officer stored, BindingResult form, Model model) {
        model.addAttribute("officer", stored);
        model.addAttribute("areas", areas.own());
        model.addAttribute("politics", words.choices(PoliticalStatus.class));
        model.addAttribute("educations", words.choices(Education.class));
        model.addAttribute("ranks", words.choices(OfficerRank.class));
        model.addAttribute("unitTypes", words.choices(UnitType.class));
        model.addAttribute("levels", words.choices(UnitLevel.class));
        model.addAttribute("posts", words.choices(OfficerPost.class));
        errors.show(form, model);
        return "support/officer-edit";
    }
}
