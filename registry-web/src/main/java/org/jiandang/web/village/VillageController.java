package org.jiandang.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.village.KeepVillage;
import org.jiandang.village.VillageService;
import org.jiandang.village.VillageView;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
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

    private final VillageService service;
    private final VillagePage page;
    private final FormErrors errors;
    private final Flash flash;
    private final RegistryClock clock;

    VillageController(VillageService service, VillagePage page, FormErrors errors, Flash flash, RegistryClock clock) {
        this.service = service;
        this.page = page;
        this.errors = errors;
        this.flash = flash;
        this.clock = clock;
    }

    /** The asked year, else the newest recorded, else this one. */
    @GetMapping
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Model model) {
        RegionCode village = RegionCode.of(code);
        List<Integer> years = service.years(village);
        int newest = years.isEmpty() ? clock.today().getYear() : years.get(0);
        return page.show(service.view(village, year == null ? newest : year), model);
    }

    @GetMapping("/edit")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String edit(@PathVariable String code, @RequestParam int year, Model model) {
        VillageView view = service.view(RegionCode.of(code), year);
        LocalDate day = view.recordDate() == null ? clock.today() : view.recordDate();
        return page.edit(view, view.version(), errors.none(VillageForm.write(day, view.card())), model);
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
        RegionCode village = RegionCode.of(code);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult result = errors.none(typing);
        VillageForm.Reading read = VillageForm.read(typing);
        errors.put(read.faults(), "", result);
        if (read.card() != null && read.recordDate() != null) {
            Findings findings = service.keep(new KeepVillage(village, year, version, read.recordDate(), read.card()));
            if (!findings.blocks()) {
                flash.done(redirect, "village.saved");
                return "redirect:/villages/" + code + "?year=" + year;
            }
            errors.put(findings, place -> place.section() + "." + place.field(), result);
        }
        return page.edit(service.view(village, year), version, result, model);
    }
}
