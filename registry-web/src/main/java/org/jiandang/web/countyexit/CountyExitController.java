package org.jiandang.web.countyexit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.countyexit.ApplyForCountyExit;
import org.jiandang.countyexit.CountyExitDesk;
import org.jiandang.countyexit.CountyExitReading;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.jiandang.web.casework.CasePapers;
import org.jiandang.web.casework.RefusedSteps;
import org.jiandang.web.casework.StepEntries;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applies for the own county to leave and shows its figures. */
@Controller
@RequestMapping("/county-exits")
class CountyExitController {

    private final CountyExitDesk desk;
    private final CountyExitReading reading;
    private final CountyExitPage page;
    private final CasePapers papers;
    private final RefusedSteps refusals;
    private final RegistryClock clock;

    CountyExitController(
            CountyExitDesk desk,
            CountyExitReading reading,
            CountyExitPage page,
            CasePapers papers,
            RefusedSteps refusals,
            RegistryClock clock) {
        this.desk = desk;
        this.reading = reading;
        this.page = page;
        this.papers = papers;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize(Access.START_COUNTY_EXIT)
    String begin(@RequestParam(defaultValue = "0") int year, Model model) {
        page.errors(page.blank(), model);
        return start(year == 0 ? clock.today().getYear() : year, model);
    }

    @PostMapping
    @PreAuthorize(Access.START_COUNTY_EXIT)
    String apply(@RequestParam int year, HttpServletRequest request, Model model) {
        RegionCode county = Acting.require().jurisdiction().region();
        StepEntries in =
                StepEntries.of("apply.", request, new CasePapers.Owner(county, null), papers, refusals.words());
        int residents = Counts.read(in, "residents");
        String opinion = in.required("opinion");
        long application = in.requiredPaper("application", EvidenceKind.APPLICATION);
        if (in.isSound()) {
            try {
                CaseRecord opened =
                        desk.apply(new ApplyForCountyExit(county, year, residents, opinion, List.of(application)));
                return "redirect:/cases/" + opened.id();
            } catch (Refusal refused) {
                refusals.put(refused, in.errors());
            }
        }
        page.errors(in.errors(), model);
        return start(year, model);
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        page.show(reading.view(CaseId.of(id)), page.blank(), model);
        return "countyexit/show";
    }

    private String start(int year, Model model) {
        RegionCode county = Acting.require().jurisdiction().region();
        model.addAttribute("name", page.name(county));
        model.addAttribute("county", county);
        model.addAttribute("year", year);
        model.addAttribute("figures", reading.indicators(county, year));
        return "countyexit/start";
    }
}
