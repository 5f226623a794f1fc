package org.jiandang.web.detection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.detection.DeclaredRelative;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.DetectionRefused;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of near relatives (近亲属备案): one's own, and for offices those of the area. */
@Controller
@RequestMapping("/relatives")
class RelativeController {

    private static final int PAGE = 50;

    private final RelativeService relatives;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;

    RelativeController(RelativeService relatives, FormErrors errors, Words words, Flash flash) {
        this.relatives = relatives;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_RELATIVES)
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        return page(after, errors.none(new Typing(Map.of())), model);
    }

    @PostMapping
    @PreAuthorize(Access.DECLARE_RELATIVES)
    String declare(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        RelativeForm.Reading read = RelativeForm.read(typing);
        errors.put(read.faults(), "", form);
        if (read.command() == null) {
            return page(null, form, model);
        }
        try {
            relatives.declare(read.command());
        } catch (DetectionRefused refused) {
            form.reject(refused.key(), words.say(refused));
            return page(null, form, model);
        }
        flash.done(redirect, "detection.declared");
        return "redirect:/relatives";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/end")
    @PreAuthorize(Access.DECLARE_RELATIVES)
    String end(
            @PathVariable String id,
            @RequestParam @jakarta.validation.constraints.Size(max = 200) String reason,
            RedirectAttributes redirect) {
        try {
            relatives.end(DetectionId.of(id), reason);
            flash.done(redirect, "detection.ended");
        } catch (DetectionRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/relatives";
    }

    private String page(@Nullable String after, BindingResult form, Model model) {
        var own = Acting.require().jurisdiction().region();
        List<DeclaredRelative> here = relatives.inArea(own, after == null ? null : DetectionId.of(after), PAGE);
        model.addAttribute("mine", relatives.mine());
        model.addAttribute("here", here);
        model.addAttribute("kinships", words.choices(Kinship.class));
        model.addAttribute("next", here.size() == PAGE ? here.get(PAGE - 1).id() : null);
        errors.show(form, model);
        return "detection/relatives";
    }
}
