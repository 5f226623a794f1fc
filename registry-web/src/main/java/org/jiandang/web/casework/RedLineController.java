package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.screening.RedLineException;
import org.jiandang.screening.RedLines;
import org.jiandang.screening.ResolveRedLine;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms or lifts a suspected red line (红线疑点), with a reason; lifting asks for what shows it. */
@Controller
class RedLineController {

    private final CaseReading reading;
    private final RedLines redLines;
    private final CasePage page;
    private final CasePapers papers;
    private final CaseText text;
    private final Flash flash;

    RedLineController(
            CaseReading reading, RedLines redLines, CasePage page, CasePapers papers, CaseText text, Flash flash) {
        this.reading = reading;
        this.redLines = redLines;
        this.page = page;
        this.papers = papers;
        this.text = text;
        this.flash = flash;
    }

    @PostMapping("/cases/{id:\\d{6}-\\d+}/hits/{no:\\d{1,3}}")
    @PreAuthorize(Access.REVIEW_HOUSEHOLDS)
    String resolve(
            @PathVariable String id,
            @PathVariable int no,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        CaseView view = reading.view(CaseId.of(id));
        CaseRecord file = view.file();
        MapBindingResult errors = StepController.sent(request);
        StepEntries in = new StepEntries(
                "hit" + no + ".",
                request,
                errors,
                new CasePapers.Owner(file.village(), file.id()),
                papers,
                text.words());
        String verdict = in.required("verdict");
        String reason = in.required("reason");
        boolean confirmed = verdict.equals("CONFIRMED");
        String exception = verdict.equals("LIFTED") ? in.required("exception") : "";
        Optional<Long> proof = confirmed || verdict.isEmpty()
                ? in.paper("proof", EvidenceKind.RED_LINE_PROOF)
                : Optional.of(in.requiredPaper("proof", EvidenceKind.RED_LINE_PROOF));
        if (in.isSound()) {
            try {
                redLines.resolve(new ResolveRedLine(
                        file.id(),
                        no,
                        confirmed,
                        exception.isEmpty() ? null : RedLineException.valueOf(exception),
                        reason,
                        proof.orElse(null)));
                flash.done(redirect, confirmed ? "casework.hit.confirmed" : "casework.hit.lifted");
                return "redirect:/cases/" + id + "#hits";
            } catch (StepNotAllowed refused) {
                errors.reject(refused.key(), text.say(refused));
            }
        }
        page.show(view, errors, Acting.require(), model);
        return "casework/show";
    }
}
