package org.jiandang.web.casework;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.procedure.BatchOutcome;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.procedure.desk.ReviewDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approves the ticked cases of the queue with one opinion; each is judged and decided alone, and each outcome is told. */
@Controller
class BatchController {

    private static final int MOST = 100;

    private final ReviewDesk reviews;
    private final CaseDesk cases;
    private final CaseText text;
    private final Flash flash;

    BatchController(ReviewDesk reviews, CaseDesk cases, CaseText text, Flash flash) {
        this.reviews = reviews;
        this.cases = cases;
        this.text = text;
        this.flash = flash;
    }

    /**
     * What became of one case, for the list after the batch.
     *
     * @param refusal why it was left; null when it was approved
     */
    record OutcomeLine(
            String href,
            String caseNo,
            String head,
            @Nullable String refusal) implements Serializable {}

    @StepUp(when = StepUp.AboveVillage.class)
    @PostMapping("/cases/approvals")
    @PreAuthorize(Access.REVIEW_HOUSEHOLDS)
    String approve(
            @RequestParam(required = false) @Nullable List<String> cases,
            @RequestParam(defaultValue = "") @Size(max = 200) String opinion,
            RedirectAttributes redirect) {
        Role role = Acting.require().role();
        if (role == Role.VILLAGE_CADRE) {
            throw new NotPermitted(role);
        }
        List<CaseKey> keys = keys(cases == null ? List.of() : cases);
        if (keys.isEmpty()) {
            redirect.addFlashAttribute("unticked", true);
            redirect.addFlashAttribute("batchOpinion", opinion);
            return "redirect:/#batch";
        }
        List<OutcomeLine> lines = new ArrayList<>();
        for (BatchOutcome outcome : reviews.approveAll(keys, opinion.strip())) {
            line(outcome).ifPresent(lines::add);
        }
        long done = lines.stream().filter(line -> line.refusal() == null).count();
        if (done == keys.size()) {
            flash.done(redirect, "casework.batch.done", done);
        } else {
            flash.warn(redirect, "casework.batch.some", done, keys.size() - done);
        }
        redirect.addFlashAttribute("outcomes", new ArrayList<>(lines));
        return "redirect:/";
    }

    /** A case of another area has no line: it does not exist. */
    private Optional<OutcomeLine> line(BatchOutcome outcome) {
        try {
            CaseRecord file = cases.find(outcome.id());
            Refusal refusal = outcome.refusal();
            return Optional.of(new OutcomeLine(
                    "/cases/" + file.id(),
                    file.caseNo(),
                    file.subject().headName(),
                    refusal == null ? null : text.say(refusal)));
        } catch (NotFound elsewhere) {
            return Optional.empty();
        }
    }

    private static List<CaseKey> keys(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{6}-\\d{1,18}:\\d{1,9}"))
                .limit(MOST)
                .map(text -> {
                    int colon = text.indexOf(':');
                    return new CaseKey(
                            CaseId.of(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
                })
                .toList();
    }
}
