package org.jiandang.web.objection;

import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.ObjectionState;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objections: the list, and settling one. */
@Controller
@RequestMapping("/objections")
class ObjectionController {

    private static final int MOST = 100;

    private final ObjectionDesk desk;
    private final ObjectionPage page;
    private final Uploads uploads;
    private final Words words;
    private final Flash flash;

    ObjectionController(ObjectionDesk desk, ObjectionPage page, Uploads uploads, Words words, Flash flash) {
        this.desk = desk;
        this.page = page;
        this.uploads = uploads;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(@RequestParam(defaultValue = "OPEN") ObjectionState state, Model model) {
        model.addAttribute("items", desk.inArea(Acting.require().jurisdiction().region(), state, MOST));
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(ObjectionState.values()));
        return "objection/list";
    }

    @GetMapping("/{county:\\d{6}}-{serial:\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String county, @PathVariable long serial, Model model) {
        page.fill(desk.find(county, serial), model);
        return "objection/show";
    }

    @PostMapping("/{county:\\d{6}}-{serial:\\d+}")
    @PreAuthorize(Access.KEEP_NOTICES)
    String settle(
            @PathVariable String county,
            @PathVariable long serial,
            @ModelAttribute("form") SettleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Objection objection = desk.find(county, serial);
        if (form.text() == null || form.text().isBlank()) {
            errors.rejectValue("text", "form.required", words.say("form.required"));
        }
        if (form.upheld() == null || form.upheld().isBlank()) {
            errors.rejectValue("upheld", "form.choice", words.say("form.choice"));
        }
        CaseId caseId = new CaseId(county, objection.caseSerial());
        if (!errors.hasErrors()) {
            Optional<Long> proof = uploads.store(
                    objection.village(), caseId, EvidenceKind.OBJECTION_PROOF, form.proof(), "proof", errors);
            if (!errors.hasErrors()) {
                try {
                    desk.settle(form.toCommand(county, serial, proof.orElse(null)));
                    flash.done(redirect, "objection.settled");
                    return "redirect:/objections/" + county + "-" + serial;
                } catch (StepNotAllowed refused) {
                    errors.reject(refused.key(), words.say(refused));
                }
            }
        }
        page.fill(objection, model);
        return "objection/show";
    }
}
