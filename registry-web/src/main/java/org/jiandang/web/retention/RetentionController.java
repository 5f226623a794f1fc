package org.jiandang.web.retention;

import org.jiandang.account.Acting;
import org.jiandang.retention.RetentionDesk;
import org.jiandang.retention.RetentionId;
import org.jiandang.retention.RetentionRefused;
import org.jiandang.retention.RetentionRun;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is past its time: the lists of the years with their two persons, and how long which rows are kept. */
@Controller
@RequestMapping("/retentions")
class RetentionController {

    private final RetentionDesk desk;
    private final Flash flash;

    RetentionController(RetentionDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_REQUESTS)
    String list(Model model) {
        model.addAttribute("runs", desk.runs());
        model.addAttribute("classes", desk.classes());
        return "retention/runs";
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_REQUESTS)
    String show(@PathVariable String id, Model model) {
        RetentionRun run = desk.find(RetentionId.of(id));
        model.addAttribute("run", run);
        model.addAttribute("items", desk.items(run.id()));
        model.addAttribute(
                "own",
                run.asked() != null
                        && run.asked().person().equals(Acting.require().person()));
        return "retention/run";
    }

    /** The first person. */
    @PostMapping("/{id:\\d{6}-\\d+}/ask")
    @PreAuthorize(Access.KEEP_REQUESTS)
    String ask(@PathVariable String id, RedirectAttributes redirect) {
        RetentionId run = RetentionId.of(id);
        try {
            desk.ask(run);
            flash.done(redirect, "retention.asked");
        } catch (RetentionRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/retentions/" + run;
    }

    /** The second one. */
    @StepUp
    @PostMapping("/{id:\\d{6}-\\d+}/answer")
    @PreAuthorize(Access.KEEP_REQUESTS)
    String answer(
            @PathVariable String id,
            @RequestParam boolean release,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        RetentionId run = RetentionId.of(id);
        try {
            desk.answer(run, release, note);
            flash.done(redirect, release ? "retention.released" : "retention.sentBack");
        } catch (RetentionRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/retentions/" + run;
    }
}
