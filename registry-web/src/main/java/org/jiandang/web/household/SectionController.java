package org.jiandang.web.household;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In-place editing of one section. Somebody else's change meanwhile gives a comparison, field by field; what was typed stays. */
@Controller
@RequestMapping("/households/{id:\\d{6}-\\d+}/sections/{section}")
class SectionController {

    private static final int HTTP_CONFLICT = 409;

    private final HouseholdReading reading;
    private final HouseholdDesk desk;
    private final FormErrors errors;
    private final IncomePage incomes;
    private final Flash flash;

    SectionController(
            HouseholdReading reading, HouseholdDesk desk, FormErrors errors, IncomePage incomes, Flash flash) {
        this.reading = reading;
        this.desk = desk;
        this.errors = errors;
        this.incomes = incomes;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String form(
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer member,
            Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        Section of = section(section);
        Typing typing = view.section(of, member).map(record -> text(of, record)).orElse(Typing.NOTHING);
        page(view, of, member, view.register().version(), errors.none(typing), model);
        return "household/edit";
    }

    @PostMapping
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String save(
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam int year,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Integer member,
            ServletWebRequest request,
            Model model,
            RedirectAttributes redirect) {
        HouseholdId household = HouseholdId.of(id);
        Section of = section(section);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult result = errors.none(typing);
        SectionForm.Reading read = of == Section.INCOME ? IncomeForm.read(typing) : SectionForm.read(of, typing);
        List<FieldFault> faults = new ArrayList<>(read.faults());
        var account = of == Section.CONTACT ? AccountForm.read(typing, faults) : null;
        errors.put(faults, "", result);
        if (read.content() == null || result.hasErrors()) {
            page(reading.view(household, year), of, member, version, result, model);
            return "household/edit";
        }
        Outcome outcome = desk.amend(new AmendSection(household, version, year, of, member, read.content(), account));
        if (outcome instanceof Outcome.Blocked blocked) {
            errors.put(
                    blocked.findings(),
                    place -> of.key().equals(place.section()) ? place.section() + "." + place.field() : null,
                    result);
            page(reading.view(household, year), of, member, version, result, model);
            return "household/edit";
        }
        if (outcome instanceof Outcome.Stale stale) {
            java.util.Objects.requireNonNull(request.getResponse()).setStatus(HTTP_CONFLICT);
            model.addAttribute("comparison", stale.comparison());
            page(reading.view(household, year), of, member, stale.comparison().version(), result, model);
            return "household/compare";
        }
        flash.done(redirect, "household.saved");
        return "redirect:/households/" + id + (member == null ? "" : "/members/" + member) + "?year=" + year + "#"
                + of.key();
    }

    private static Typing text(Section section, Record record) {
        return record instanceof IncomeStatement income ? IncomeForm.write(income) : SectionForm.write(section, record);
    }

    private static Section section(String key) {
        for (Section section : Section.values()) {
            if (section.key().equals(key) && section != Section.REGISTER && section != Section.MEMBERSHIP) {
                return section;
            }
        }
        throw new NotFound("section", key);
    }

    private void page(
            HouseholdView view,
            Section section,
            @Nullable Integer member,
            int version,
            BindingResult form,
            Model model) {
        model.addAttribute("view", view);
        model.addAttribute("section", section);
        model.addAttribute("version", version);
        model.addAttribute(
                "member",
                member == null ? null : view.member(member).orElseThrow(() -> new NotFound("member", member)));
        model.addAttribute("year", view.year() == null ? null : view.year().year());
        model.addAttribute(
                "fields", SectionShape.has(section) ? SectionShape.of(section).fields() : List.of());
        model.addAttribute("incomeKinds", incomes.kinds());
        errors.show(form, model);
    }
}
