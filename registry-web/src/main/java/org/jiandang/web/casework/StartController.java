package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.NominateForExit;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.identification.ApplyForEntry;
import org.jiandang.identification.IdentificationDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a case for a household: the application for entry with its two papers, or the nomination for exit. */
@Controller
class StartController {

    private static final String ENTRY = "apply.";
    private static final String EXIT = "nominate.";

    private final HouseholdReading households;
    private final IdentificationDesk entries;
    private final ExitDesk exits;
    private final CasePapers papers;
    private final RefusedSteps refusals;
    private final FormErrors forms;
    private final RegistryClock clock;

    StartController(
            HouseholdReading households,
            IdentificationDesk entries,
            ExitDesk exits,
            CasePapers papers,
            RefusedSteps refusals,
            FormErrors forms,
            RegistryClock clock) {
        this.households = households;
        this.entries = entries;
        this.exits = exits;
        this.papers = papers;
        this.refusals = refusals;
        this.forms = forms;
        this.clock = clock;
    }

    /** The button of the household's card. */
    @PostMapping("/identifications/begin")
    @PreAuthorize(Access.START_CASES)
    String beginEntry(@RequestParam String household, @RequestParam(required = false) @Nullable Integer year) {
        return "redirect:/identifications/new?household=" + HouseholdId.of(household) + of(year);
    }

    @PostMapping("/exits/begin")
    @PreAuthorize(Access.START_CASES)
    String beginExit(@RequestParam String household, @RequestParam(required = false) @Nullable Integer year) {
        return "redirect:/exits/new?household=" + HouseholdId.of(household) + of(year);
    }

    @GetMapping("/identifications/new")
    @PreAuthorize(Access.START_CASES)
    String entry(@RequestParam String household, @RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(CaseKind.IDENTIFICATION, household, year, blank(), model);
    }

    @GetMapping("/exits/new")
    @PreAuthorize(Access.START_CASES)
    String exit(@RequestParam String household, @RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(CaseKind.EXIT, household, year, blank(), model);
    }

    @PostMapping("/identifications")
    @PreAuthorize(Access.START_CASES)
    String apply(@RequestParam String household, @RequestParam int year, HttpServletRequest request, Model model) {
        HouseholdView view = households.view(HouseholdId.of(household), year);
        MapBindingResult errors = StepController.sent(request);
        StepEntries in = in(ENTRY, request, errors, view);
        String opinion = in.required("opinion");
        long application = in.requiredPaper("application", EvidenceKind.APPLICATION);
        long authorisation = in.requiredPaper("authorisation", EvidenceKind.AUTHORISATION);
        if (in.isSound()) {
            try {
                CaseRecord opened = entries.apply(
                        new ApplyForEntry(view.register().id(), year, opinion, List.of(application, authorisation)));
                return "redirect:/cases/" + opened.id();
            } catch (StepNotAllowed refused) {
                refusals.put(refused, errors);
            }
        }
        return page(CaseKind.IDENTIFICATION, household, year, errors, model);
    }

    @PostMapping("/exits")
    @PreAuthorize(Access.START_CASES)
    String nominate(@RequestParam String household, @RequestParam int year, HttpServletRequest request, Model model) {
        HouseholdView view = households.view(HouseholdId.of(household), year);
        MapBindingResult errors = StepController.sent(request);
        String opinion = in(EXIT, request, errors, view).required("opinion");
        if (!errors.hasErrors()) {
            try {
                CaseRecord opened =
                        exits.nominate(new NominateForExit(view.register().id(), year, opinion));
                return "redirect:/cases/" + opened.id();
            } catch (StepNotAllowed refused) {
                refusals.put(refused, errors);
            }
        }
        return page(CaseKind.EXIT, household, year, errors, model);
    }

    private StepEntries in(String prefix, HttpServletRequest request, MapBindingResult errors, HouseholdView view) {
        return new StepEntries(
                prefix,
                request,
                errors,
                new CasePapers.Owner(view.register().village(), null),
                papers,
                refusals.words());
    }

    private String page(CaseKind kind, String household, @Nullable Integer year, MapBindingResult errors, Model model) {
        HouseholdView view = households.view(HouseholdId.of(household), year);
        int newest =
                view.years().isEmpty() ? clock.today().getYear() : view.years().get(0);
        model.addAttribute("view", view);
        model.addAttribute("kind", kind);
        model.addAttribute("year", year == null ? newest : year);
        model.addAttribute("years", view.years());
        forms.show(errors, model);
        return "casework/start";
    }

    private static MapBindingResult blank() {
        return new MapBindingResult(new LinkedHashMap<>(), FormErrors.FORM);
    }

    private static String of(@Nullable Integer year) {
        return year == null ? "" : "&year=" + year;
    }
}
