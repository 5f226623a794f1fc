package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the step of one form of a case's page. What is refused stands on the page again, with all that was typed. */
@Controller
class StepController {

    private final CaseReading reading;
    private final List<StepDesk> desks;
    private final CasePage page;
    private final CasePapers papers;
    private final RefusedSteps refusals;
    private final Flash flash;

    StepController(
            CaseReading reading,
            List<StepDesk> desks,
            CasePage page,
            CasePapers papers,
            RefusedSteps refusals,
            Flash flash) {
        this.reading = reading;
        this.desks = desks;
        this.page = page;
        this.papers = papers;
        this.refusals = refusals;
        this.flash = flash;
    }

    @StepUp(when = StepUp.AboveVillage.class)
    @PostMapping("/cases/{id:\\d{6}-\\d+}/steps/{step}")
    @PreAuthorize(Access.DECIDE_CASES)
    String take(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam int version,
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        StepKind kind = StepKind.ofKey(step).orElseThrow(() -> new NotFound("page", step));
        CaseView view = reading.view(CaseId.of(id));
        Actor actor = Acting.require();
        if (!CaseTables.mayEver(view.file().kind(), kind, actor.role())) {
            throw new NotPermitted(actor.role());
        }
        MapBindingResult errors = sent(request);
        StepEntries in = new StepEntries(
                kind.key() + ".",
                request,
                errors,
                new CasePapers.Owner(view.file().village(), view.file().id()),
                papers,
                refusals.words());
        try {
            desk(kind).take(kind, new CaseKey(view.file().id(), version), in);
        } catch (NotFound | NotPermitted elsewhere) {
            throw elsewhere;
        } catch (Refusal refusal) {
            if (RefusedSteps.isLate(refusal)) {
                response.setStatus(jakarta.servlet.http.HttpServletResponse.SC_CONFLICT);
            }
            refusals.put(refusal, kind, errors);
        }
        if (in.isSound()) {
            CaseView after = reading.view(view.file().id());
            flash.done(redirect, "casework.done", after.file().stage());
            return "redirect:/cases/" + id;
        }
        page.show(reading.view(view.file().id()), errors, actor, model);
        return "casework/show";
    }

    /** Everything that was sent, as the form that is shown again. */
    static MapBindingResult sent(HttpServletRequest request) {
        LinkedHashMap<String, Object> values =
                new LinkedHashMap<>(Typing.of(request.getParameterMap(), "").values());
        return new MapBindingResult(values, FormErrors.FORM);
    }

    private StepDesk desk(StepKind kind) {
        return desks.stream()
                .filter(desk -> desk.serves(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no desk for " + kind));
    }
}
