package org.jiandang.web.objection;

import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeEntry;
import org.jiandang.notice.NoticeId;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.ObjectionState;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.screening.RedLine;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objections: the list, recording one against an entry of a running notice, and settling it. */
@Controller
@RequestMapping("/objections")
class ObjectionController {

    private static final int MOST = 100;

    private final ObjectionDesk desk;
    private final NoticeDesk notices;
    private final Uploads uploads;
    private final Words words;
    private final Flash flash;

    ObjectionController(ObjectionDesk desk, NoticeDesk notices, Uploads uploads, Words words, Flash flash) {
        this.desk = desk;
        this.notices = notices;
        this.uploads = uploads;
        this.words = words;
        this.flash = flash;
    }

    /** The form of a settlement. */
    record SettleForm(
            @Nullable String upheld,
            @Nullable String text,
            @Nullable MultipartFile proof) {}

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(@RequestParam(defaultValue = "OPEN") ObjectionState state, Model model) {
        model.addAttribute("items", desk.inArea(Acting.require().jurisdiction().region(), state, MOST));
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(ObjectionState.values()));
        return "objection/list";
    }

    @PostMapping
    @PreAuthorize(Access.KEEP_NOTICES)
    String record(
            @RequestParam String notice,
            @RequestParam int entry,
            @RequestParam String content,
            @RequestParam(required = false) @Nullable String objector,
            @RequestParam(required = false) @Nullable String redLine,
            RedirectAttributes redirect) {
        RedLine line = redLine == null || redLine.isBlank() ? null : RedLine.valueOf(redLine);
        String who = objector == null || objector.isBlank() ? null : objector.strip();
        try {
            desk.record(new RecordObjection(NoticeId.of(notice), entry, who, content.strip(), line));
            flash.warn(redirect, "objection.recorded");
        } catch (StepNotAllowed refused) {
            String said = words.find(refused.key(), refused.arguments());
            redirect.addFlashAttribute(
                    "flash", new org.jiandang.web.page.FlashMessage("refused", said == null ? refused.key() : said));
        }
        return "redirect:/notices/" + notice;
    }

    @GetMapping("/{county:\\d{6}}-{serial:\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String county, @PathVariable long serial, Model model) {
        fill(desk.find(county, serial), model);
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
                    desk.settle(new SettleObjection(
                            county,
                            serial,
                            "true".equals(form.upheld()),
                            String.valueOf(form.text()),
                            proof.orElse(null)));
                    flash.done(redirect, "objection.settled");
                    return "redirect:/objections/" + county + "-" + serial;
                } catch (StepNotAllowed refused) {
                    String said = words.find(refused.key(), refused.arguments());
                    errors.reject(refused.key(), said == null ? refused.key() : said);
                }
            }
        }
        fill(objection, model);
        return "objection/show";
    }

    private void fill(Objection objection, Model model) {
        NoticeEntry entry = notices.find(objection.notice()).entries().stream()
                .filter(one -> one.no() == objection.entryNo())
                .findFirst()
                .orElseThrow();
        model.addAttribute("objection", objection);
        model.addAttribute("entry", entry);
        model.addAttribute("caseId", new CaseId(objection.notice().countyCode(), objection.caseSerial()));
        model.addAttribute(
                "verdicts",
                List.of(
                        new org.jiandang.web.text.Choice("false", words.say("objection.unfounded")),
                        new org.jiandang.web.text.Choice("true", words.say("objection.upheld"))));
    }
}
