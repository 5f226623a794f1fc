package org.jiandang.web.care;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareId;
import org.jiandang.care.CareReading;
import org.jiandang.care.CareRefused;
import org.jiandang.care.GuardianshipKind;
import org.jiandang.care.GuardianshipState;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person is cared for: guardianship, livelihood, relief. */
@Controller
@RequestMapping("/care/{id:\\d{6}-\\d+}")
class ArrangementController {

    private final CareReading care;
    private final CareDesk desk;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    ArrangementController(CareReading care, CareDesk desk, FormErrors errors, Words words, Flash flash) {
        this.care = care;
        this.desk = desk;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/edit")
    @PreAuthorize(Access.KEEP_CARE)
    String edit(@PathVariable String id, Model model) {
        CareEntry entry = care.find(CareId.of(id));
        return form(entry, errors.none(CareForm.write(entry)), model);
    }

    @PostMapping
    @PreAuthorize(Access.KEEP_CARE)
    String arrange(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        CareEntry entry = care.find(CareId.of(id));
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        CareForm.Reading read = CareForm.read(typing);
        errors.put(read.faults(), "", form);
        if (read.told() != null) {
            try {
                desk.arrange(entry.id(), Integer.parseInt(typing.text("version")), read.told());
                flash.done(redirect, "care.arranged");
                return "redirect:/care/" + id;
            } catch (CareRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return form(entry, form, model);
    }

    private String form(CareEntry entry, BindingResult form, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("kinds", words.choices(GuardianshipKind.class));
        model.addAttribute("states", words.choices(GuardianshipState.class));
        errors.show(form, model);
        return "care/edit";
    }
}
