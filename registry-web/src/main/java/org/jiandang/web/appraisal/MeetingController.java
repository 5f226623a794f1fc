package org.jiandang.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.appraisal.Appraisal;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a village meeting on the households that wait for one. */
@Controller
class MeetingController {

    private final AppraisalDesk desk;
    private final AppraisalPage page;
    private final FormErrors errors;
    private final Uploads uploads;
    private final Words words;
    private final Flash flash;

    MeetingController(
            AppraisalDesk desk, AppraisalPage page, FormErrors errors, Uploads uploads, Words words, Flash flash) {
        this.desk = desk;
        this.page = page;
        this.errors = errors;
        this.uploads = uploads;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/appraisals/new")
    @PreAuthorize(Access.RECORD_APPRAISALS)
    String begin(@RequestParam String village, @RequestParam CaseKind kind, Model model) {
        RegionCode code = Acting.require().jurisdiction().within(RegionCode.of(village));
        return form(code, kind, errors.none(page.fresh(code, page.waiting(kind, code))), model);
    }

    @PostMapping("/appraisals/new")
    @PreAuthorize(Access.RECORD_APPRAISALS)
    String record(
            @RequestParam String village,
            @RequestParam CaseKind kind,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        RegionCode code = RegionCode.of(village);
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        AppraisalForm.Reading read = AppraisalForm.read(typing, page.waiting(kind, code));
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
                    form.reject(refused.key(), words.say(refused));
                }
            }
        }
        return form(code, kind, form, model);
    }

    private String form(RegionCode village, CaseKind kind, BindingResult form, Model model) {
        model.addAttribute("village", village);
        model.addAttribute("kind", kind);
        model.addAttribute("waiting", page.waiting(kind, village));
        model.addAttribute("villageName", page.name(village));
        model.addAttribute("quorum", page.quorum(village));
        model.addAttribute("ballots", page.ballots());
        errors.show(form, model);
        return "appraisal/edit";
    }
}
