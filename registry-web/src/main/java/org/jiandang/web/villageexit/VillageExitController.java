package org.jiandang.web.villageexit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.jiandang.villageexit.ApplyForVillageExit;
import org.jiandang.villageexit.VillageExitDesk;
import org.jiandang.villageexit.VillageExitReading;
import org.jiandang.web.casework.RefusedSteps;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applies for a village to leave and shows its figures and checklist. */
@Controller
@RequestMapping("/village-exits")
class VillageExitController {

    private final VillageExitDesk desk;
    private final VillageExitReading reading;
    private final VillageExitPage page;
    private final RefusedSteps refusals;
    private final RegistryClock clock;

    VillageExitController(
            VillageExitDesk desk,
            VillageExitReading reading,
            VillageExitPage page,
            RefusedSteps refusals,
            RegistryClock clock) {
        this.desk = desk;
        this.reading = reading;
        this.page = page;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize(Access.START_CASES)
    String begin(@RequestParam String village, @RequestParam(defaultValue = "0") int year, Model model) {
        return start(RegionCode.of(village), year == 0 ? clock.today().getYear() : year, Map.of(), model);
    }

    @PostMapping
    @PreAuthorize(Access.START_CASES)
    String apply(@RequestParam String village, @RequestParam int year, @RequestParam String opinion, Model model) {
        RegionCode code = RegionCode.of(village);
        Map<String, Object> typed = new LinkedHashMap<>(Map.of("opinion", opinion));
        MapBindingResult errors = new MapBindingResult(typed, FormErrors.FORM);
        if (opinion.isBlank()) {
            errors.rejectValue("opinion", "form.required", refusals.words().say("form.required"));
        }
        if (!errors.hasErrors()) {
            try {
                CaseRecord opened = desk.apply(new ApplyForVillageExit(code, year, opinion.strip()));
                return "redirect:/village-exits/" + opened.id();
            } catch (Refusal refused) {
                refusals.put(refused, errors);
            }
        }
        page.errors(errors, model);
        return start(code, year, typed, model);
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        page.show(reading.view(CaseId.of(id)), new MapBindingResult(new LinkedHashMap<>(), FormErrors.FORM), model);
        return "villageexit/show";
    }

    /** The form on paper (贫困村认定表): indicator, target, value, met or not. */
    @GetMapping("/{id:\\d{6}-\\d+}/form")
    @PreAuthorize(Access.READ_CASES)
    String form(@PathVariable String id, Model model) {
        page.show(reading.view(CaseId.of(id)), new MapBindingResult(new LinkedHashMap<>(), FormErrors.FORM), model);
        model.addAttribute("printedOn", clock.today());
        return "villageexit/form";
    }

    private String start(RegionCode village, int year, Map<String, Object> typed, Model model) {
        if (!model.containsAttribute(FormErrors.FORM)) {
            page.errors(new MapBindingResult(new LinkedHashMap<>(typed), FormErrors.FORM), model);
        }
        model.addAttribute("village", village);
        model.addAttribute("name", page.name(village));
        model.addAttribute("year", year);
        model.addAttribute("figures", reading.figures(village, year));
        return "villageexit/start";
    }
}
