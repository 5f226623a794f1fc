package org.jiandang.web.care;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareId;
import org.jiandang.care.CareRefused;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.support.Fields;
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

/** Enters a person whom the card does not tell. */
@Controller
class CareEntryController {

    private final CareDesk desk;
    private final HouseholdReading households;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    CareEntryController(CareDesk desk, HouseholdReading households, FormErrors errors, Words words, Flash flash) {
        this.desk = desk;
        this.households = households;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/households/{id:\\d{6}-\\d+}/care/new")
    @PreAuthorize(Access.KEEP_CARE)
    String begin(@PathVariable String id, Model model) {
        return form(HouseholdId.of(id), errors.none(Typing.NOTHING), model);
    }

    @PostMapping("/households/{id:\\d{6}-\\d+}/care")
    @PreAuthorize(Access.KEEP_CARE)
    String add(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        HouseholdId household = HouseholdId.of(id);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        Fields fields = new Fields(typing);
        Integer member = fields.required("person", Integer::valueOf);
        CareGroup group = fields.requiredChoice("group", CareGroup.class);
        String reason = fields.requiredText("reason");
        errors.put(fields.faults(), "", form);
        if (member != null && group != null && reason != null) {
            try {
                CareId entry = desk.add(household, member, group, reason);
                flash.done(redirect, "care.added");
                return "redirect:/care/" + entry;
            } catch (CareRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return form(household, form, model);
    }

    private String form(HouseholdId id, BindingResult form, Model model) {
        HouseholdView view = households.view(id, null);
        model.addAttribute("view", view);
        model.addAttribute("groups", words.choices(CareGroup.class));
        model.addAttribute(
                "people",
                view.activeMembers().stream()
                        .map(member -> new Choice(
                                String.valueOf(member.no()), member.person().name()))
                        .toList());
        errors.show(form, model);
        return "care/new";
    }
}
