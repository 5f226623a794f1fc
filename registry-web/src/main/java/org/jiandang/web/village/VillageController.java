package org.jiandang.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.village.KeepVillage;
import org.jiandang.village.VillageService;
import org.jiandang.village.VillageView;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Crumbs;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The village's own record of a year: showing it and, for the village, filling it in. */
@Controller
@RequestMapping("/villages/{code:\\d{12}}")
class VillageController {

    private static final String RECORD_DATE = "recordDate";

    private final VillageService service;
    private final Regions regions;
    private final VillagePage page;
    private final FormErrors errors;
    private final Crumbs crumbs;
    private final Flash flash;
    private final RegistryClock clock;

    VillageController(
            VillageService service,
            Regions regions,
            VillagePage page,
            FormErrors errors,
            Crumbs crumbs,
            Flash flash,
            RegistryClock clock) {
        this.service = service;
        this.regions = regions;
        this.page = page;
        this.errors = errors;
        this.crumbs = crumbs;
        this.flash = flash;
        this.clock = clock;
    }

    /** The asked year, else the newest recorded, else this one. */
    @GetMapping
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Model model) {
        VillageView view = view(code, year);
        common(view, model);
        model.addAttribute("sections", page.of(view.card()));
        return "village/show";
    }

    @GetMapping("/edit")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String edit(@PathVariable String code, @RequestParam int year, Model model) {
        VillageView view = view(code, year);
        Map<String, List<String>> typed =
                new LinkedHashMap<>(VillageForm.write(view.card()).values());
        LocalDate day = view.recordDate();
        typed.put(RECORD_DATE, List.of((day == null ? clock.today() : day).toString()));
        form(view, view.version(), errors.none(new Typing(typed)), model);
        return "village/edit";
    }

    @PostMapping("/edit")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String keep(
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam int version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult result = errors.none(typing);
        VillageForm.Reading read = VillageForm.read(typing);
        errors.put(read.faults(), "", result);
        LocalDate day = recordDate(typing, result);
        if (read.card() != null && day != null) {
            Findings findings = service.keep(new KeepVillage(RegionCode.of(code), year, version, day, read.card()));
            if (!findings.blocks()) {
                flash.done(redirect, "village.saved");
                return "redirect:/villages/" + code + "?year=" + year;
            }
            errors.put(findings, place -> place.section() + "." + place.field(), result);
        }
        form(view(code, year), version, result, model);
        return "village/edit";
    }

    private @Nullable LocalDate recordDate(Typing typing, BindingResult result) {
        try {
            if (!typing.isBlank(RECORD_DATE)) {
                return SectionForm.date(typing.text(RECORD_DATE));
            }
            errors.put(List.of(new FieldFault(RECORD_DATE, "village.recordDate.missing", List.of())), "", result);
        } catch (SectionForm.Unreadable wrong) {
            errors.put(List.of(wrong.at(RECORD_DATE)), "", result);
        }
        return null;
    }

    private VillageView view(String code, @Nullable Integer year) {
        RegionCode village = RegionCode.of(code);
        if (year != null) {
            return service.view(village, year);
        }
        List<Integer> years = service.years(village);
        return service.view(village, years.isEmpty() ? clock.today().getYear() : years.get(0));
    }

    private void form(VillageView view, int version, BindingResult form, Model model) {
        common(view, model);
        model.addAttribute("version", version);
        model.addAttribute("parts", VillageForm.PARTS);
        errors.show(form, model);
    }

    private void common(VillageView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute(
                "name",
                regions.find(view.village())
                        .orElseThrow(() -> new NotFound("village", view.village()))
                        .name());
        model.addAttribute("breadcrumb", crumbs.of(view.village(), Acting.require()));
    }
}
