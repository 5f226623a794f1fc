package org.jiandang.web.detection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.DetectionRefused;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.evidence.EvidenceKind;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A suspicion with both its sides, and the verdict on it. */
@Controller
class VerdictController {

    private final SuspicionDesk desk;
    private final Uploads uploads;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    VerdictController(SuspicionDesk desk, Uploads uploads, FormErrors errors, Words words, Flash flash) {
        this.desk = desk;
        this.uploads = uploads;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/suspicions/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_SUSPICIONS)
    String show(@PathVariable String id, Model model) {
        return page(desk.find(DetectionId.of(id)), errors.none(new Typing(Map.of())), model);
    }

    @PostMapping("/suspicions/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.SETTLE_SUSPICIONS)
    String settle(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Suspicion suspicion = desk.find(DetectionId.of(id));
        var typing = Typing.of(request.getParameterMap(), "");
        var form = errors.none(typing);
        errors.put(VerdictForm.faults(typing), "", form);
        Optional<Long> stored = form.hasErrors() || !desk.maySettle(suspicion)
                ? Optional.empty()
                : uploads.store(suspicion.area(), null, EvidenceKind.OTHER, paper, "paper", form);
        if (form.hasErrors()) {
            return page(suspicion, form, model);
        }
        try {
            desk.settle(VerdictForm.command(suspicion.id(), typing, stored.orElse(null)));
        } catch (DetectionRefused refused) {
            form.reject(refused.key(), words.say(refused));
            return page(suspicion, form, model);
        }
        flash.done(redirect, "detection.settled");
        return "redirect:/suspicions/" + id;
    }

    private String page(Suspicion suspicion, BindingResult form, Model model) {
        model.addAttribute("suspicion", suspicion);
        model.addAttribute("settles", desk.maySettle(suspicion));
        model.addAttribute("verdicts", VerdictForm.choices(words));
        errors.show(form, model);
        return "detection/show";
    }
}
