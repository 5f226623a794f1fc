package org.jiandang.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.appraisal.Appraisal;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.worklist.WorkItem;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Village meetings: the list, a new one for waiting households, and one with its votes. */
@Controller
@RequestMapping("/appraisals")
class AppraisalController {

    private static final int RECENT = 100;

    private final AppraisalDesk desk;
    private final AppraisalPage page;
    private final FormErrors errors;
    private final Uploads uploads;
    private final Flash flash;

    AppraisalController(AppraisalDesk desk, AppraisalPage page, FormErrors errors, Uploads uploads, Flash flash) {
        this.desk = desk;
        this.page = page;
        this.errors = errors;
        this.uploads = uploads;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(Model model) {
        model.addAttribute(
                "rows", page.rows(desk.recent(Acting.require().jurisdiction().region(), RECENT)));
        model.addAttribute("starts", Acting.require().role() == Role.VILLAGE_CADRE ? page.starts() : List.of());
        return "appraisal/list";
    }

    @GetMapping("/new")
    @PreAuthorize(Access.RECORD_APPRAISALS)
    String begin(@RequestParam String village, @RequestParam CaseKind kind, Model model) {
        RegionCode code = RegionCode.of(village);
        List<WorkItem> waiting = page.waiting(kind, code);
        return form(code, kind, waiting, errors.none(page.fresh(code, waiting)), model);
    }

    @PostMapping("/new")
    @PreAuthorize(Access.RECORD_APPRAISALS)
    String record(
            @RequestParam String village,
            @RequestParam CaseKind kind,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        RegionCode code = RegionCode.of(village);
        List<WorkItem> waiting = page.waiting(kind, code);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        AppraisalForm.Reading read = AppraisalForm.read(typing, waiting);
        errors.put(read.faults(), "", form);
        if (photo == null || photo.isEmpty()) {
            uploads.require(Optional.empty(), EvidenceKind.SIGN_IN, "photo", form);
        }
        if (read.meeting() != null && !form.hasErrors()) {
            Optional<Long> stored = uploads.store(code, null, EvidenceKind.SIGN_IN, photo, "photo", form);
            if (stored.isPresent()) {
                try {
                    Appraisal meeting = desk.record(read.meeting().with(code, kind, stored.get()));
                    flash.done(redirect, "appraisal.recorded");
                    return "redirect:/appraisals/" + code.countyCode() + "-" + meeting.serial();
                } catch (StepNotAllowed refused) {
                    form.reject(refused.key(), page.say(refused));
                }
            }
        }
        return form(code, kind, waiting, form, model);
    }

    @GetMapping("/{county:\\d{6}}-{serial:\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String county, @PathVariable long serial, Model model) {
        page.show(desk.find(county, serial), model);
        return "appraisal/show";
    }

    private String form(RegionCode village, CaseKind kind, List<WorkItem> waiting, BindingResult form, Model model) {
        model.addAllAttributes(Map.of("village", village, "kind", kind, "waiting", waiting));
        model.addAttribute("villageName", page.name(village));
        model.addAttribute("quorum", page.quorum(village));
        model.addAttribute("ballots", page.ballots());
        errors.show(form, model);
        return "appraisal/edit";
    }

    /** The stage at which a case waits for a meeting. */
    static Stage awaits(CaseKind kind) {
        return kind == CaseKind.EXIT ? Stage.VISITED : Stage.MATCHED;
    }

    static List<CaseKind> kinds() {
        return List.of(CaseKind.IDENTIFICATION, CaseKind.EXIT);
    }
}
