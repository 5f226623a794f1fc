package org.jiandang.web.villageexit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.villageexit.Checklist;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.villageexit.ItemCheck;
import org.jiandang.villageexit.RecordItem;
import org.jiandang.villageexit.VillageExitReading;
import org.jiandang.villageexit.VillageExitView;
import org.jiandang.web.casework.CasePapers;
import org.jiandang.web.casework.RefusedSteps;
import org.jiandang.web.casework.StepEntries;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what was found of one item of the list. */
@Controller
class ChecklistController {

    private final Checklist checklist;
    private final VillageExitReading reading;
    private final VillageExitPage page;
    private final CasePapers papers;
    private final RefusedSteps refusals;
    private final Flash flash;
    private final RegistryClock clock;

    ChecklistController(
            Checklist checklist,
            VillageExitReading reading,
            VillageExitPage page,
            CasePapers papers,
            RefusedSteps refusals,
            Flash flash,
            RegistryClock clock) {
        this.checklist = checklist;
        this.reading = reading;
        this.page = page;
        this.papers = papers;
        this.refusals = refusals;
        this.flash = flash;
        this.clock = clock;
    }

    @PostMapping("/village-exits/{id:\\d{6}-\\d+}/items/{item}")
    @PreAuthorize(Access.KEEP_CHECKLISTS)
    String record(
            @PathVariable String id,
            @PathVariable ChecklistItem item,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        VillageExitView view = reading.view(CaseId.of(id));
        CasePapers.Owner owner =
                new CasePapers.Owner(view.file().village(), view.file().id());
        StepEntries in = StepEntries.of(item + ".", request, owner, papers, refusals.words());
        if (take(view, item, in)) {
            flash.done(redirect, "villageexit.recorded", item);
            return "redirect:/village-exits/" + id + "#item-" + item;
        }
        page.show(reading.view(CaseId.of(id)), in.errors(), model);
        return "villageexit/show";
    }

    private boolean take(VillageExitView view, ChecklistItem item, StepEntries in) {
        boolean met = in.required("met").equals("true");
        LocalDate on = in.day("on", clock.today());
        String note = in.text("note");
        Long proof = met
                ? Long.valueOf(in.requiredPaper("proof", EvidenceKind.VILLAGE_PROOF))
                : in.paper("proof", EvidenceKind.VILLAGE_PROOF).orElse(null);
        if (!in.isSound()) {
            return false;
        }
        try {
            checklist.record(new RecordItem(
                    view.file().id(), new ItemCheck(item, met, on, proof, note.isEmpty() ? null : note)));
            return true;
        } catch (StepNotAllowed refused) {
            refusals.put(refused, in.errors());
            return false;
        }
    }
}
