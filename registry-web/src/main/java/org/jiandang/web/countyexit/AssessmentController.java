package org.jiandang.web.countyexit;

import jakarta.servlet.http.HttpServletRequest;
import org.jiandang.countyexit.CountyExitDesk;
import org.jiandang.countyexit.CountyExitReading;
import org.jiandang.countyexit.CountyExitView;
import org.jiandang.countyexit.RecordAssessment;
import org.jiandang.countyexit.Sample;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.casework.CasePapers;
import org.jiandang.web.casework.RefusedSteps;
import org.jiandang.web.casework.StepEntries;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the results of the assessment as numbers with their report. */
@Controller
class AssessmentController {

    private final CountyExitDesk desk;
    private final CountyExitReading reading;
    private final CountyExitPage page;
    private final CasePapers papers;
    private final RefusedSteps refusals;
    private final Flash flash;

    AssessmentController(
            CountyExitDesk desk,
            CountyExitReading reading,
            CountyExitPage page,
            CasePapers papers,
            RefusedSteps refusals,
            Flash flash) {
        this.desk = desk;
        this.reading = reading;
        this.page = page;
        this.papers = papers;
        this.refusals = refusals;
        this.flash = flash;
    }

    @StepUp
    @PostMapping("/county-exits/{id:\\d{6}-\\d+}/assessment")
    @PreAuthorize(Access.ASSESS_COUNTIES)
    String assess(
            @PathVariable String id,
            @RequestParam int version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        CountyExitView view = reading.view(CaseId.of(id));
        CasePapers.Owner owner =
                new CasePapers.Owner(view.file().village(), view.file().id());
        StepEntries in = StepEntries.of("assess.", request, owner, papers, refusals.words());
        String opinion = in.required("opinion");
        Sample sample = sample(in);
        long report = in.requiredPaper("report", EvidenceKind.ASSESSMENT_REPORT);
        if (in.isSound()) {
            try {
                desk.assess(new RecordAssessment(new CaseKey(view.file().id(), version), sample, report, opinion));
                flash.done(redirect, "countyexit.assessed");
                return "redirect:/cases/" + id;
            } catch (StepNotAllowed refused) {
                refusals.put(refused, in.errors());
            }
        }
        page.show(reading.view(CaseId.of(id)), in.errors(), model);
        return "countyexit/show";
    }

    private static Sample sample(StepEntries in) {
        int exited = Counts.read(in, "sampledExited");
        int wrong = part(in, "wrongExits", exited);
        int unregistered = Counts.read(in, "sampledUnregistered");
        int missed = part(in, "missed", unregistered);
        int asked = Counts.read(in, "asked");
        int approving = part(in, "approving", asked);
        return new Sample(
                exited,
                wrong,
                unregistered,
                missed,
                asked,
                approving,
                Counts.percent(in, "incomeGrowth"),
                Counts.percent(in, "meanGrowth"),
                Counts.judged(in, "services"),
                Counts.judged(in, "mechanism"));
    }

    /** A part of a sample; 0 stands in for one that is larger than its sample, and is not used. */
    private static int part(StepEntries in, String field, int whole) {
        int part = Counts.read(in, field);
        if (!Sample.isPart(part, whole)) {
            in.reject(field, "countyexit.part");
            return 0;
        }
        return part;
    }
}
