package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.MeasureId;
import org.jiandang.support.SignMeasure;
import org.jiandang.support.SupportRefused;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of a measure, with the household's signature. */
@Controller
class SignatureController {

    private final MeasureDesk measures;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    SignatureController(MeasureDesk measures, FormErrors errors, Words words, Flash flash) {
        this.measures = measures;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @PostMapping("/measures/{id:\\d{6}-\\d+}/signature")
    @PreAuthorize(Access.KEEP_MEASURES)
    String sign(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Measure measure = measures.find(MeasureId.of(id));
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        Fields fields = new Fields(typing);
        LocalDate until = fields.requiredDay("until");
        LocalDate on = fields.requiredDay("signedOn");
        String result = fields.requiredText("result");
        String signer = fields.requiredText("signer");
        errors.put(fields.faults(), "", form);
        if (photo == null || photo.isEmpty()) {
            form.rejectValue("photo", "upload.missing", words.say("upload.missing", EvidenceKind.SIGNATURE));
        } else if (until != null && on != null && result != null && signer != null) {
            try {
                int version = Integer.parseInt(typing.text("version"));
                Photo picture = Photo.of(photo);
                measures.sign(new SignMeasure(
                        measure.id(), version, until, result, signer, on, picture.name(), picture.content()));
                flash.done(redirect, "support.measure.signed.done");
                return "redirect:/measures/" + id;
            } catch (EvidenceRefused refused) {
                form.rejectValue("photo", refused.key(), words.say(refused));
            } catch (SupportRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        model.addAttribute("measure", measure);
        errors.show(form, model);
        return "support/measure";
    }
}
