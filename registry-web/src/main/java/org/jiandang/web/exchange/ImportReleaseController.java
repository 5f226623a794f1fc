package org.jiandang.web.exchange;

import org.jiandang.account.Acting;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.ImportLimit;
import org.jiandang.exchange.ImportRelease;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of batches: for who brings files all of the area, for the levels above those that wait; and the second person's word on a large one. */
@Controller
class ImportReleaseController {
    private static final int PAGE = 25;

    private final ImportDesk desk;
    private final ImportRelease releases;
    private final Flash flash;

    ImportReleaseController(ImportDesk desk, ImportRelease releases, Flash flash) {
        this.desk = desk;
        this.releases = releases;
        this.flash = flash;
    }

    @GetMapping("/imports")
    @PreAuthorize(Access.READ_IMPORTS)
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        boolean brings = ImportLimit.of(Acting.require().role()).isPresent();
        var batches = brings ? desk.list(before, PAGE + 1) : releases.waiting();
        model.addAttribute("brings", brings);
        model.addAttribute("batches", batches.subList(0, Math.min(PAGE, batches.size())));
        model.addAttribute(
                "older", batches.size() > PAGE ? batches.get(PAGE - 1).id().serial() : null);
        model.addAttribute("formats", SheetFormat.all());
        return "exchange/list";
    }

    /** The second person's word on a large batch. */
    @StepUp
    @PostMapping("/imports/{id}/release")
    @PreAuthorize(Access.RELEASE_IMPORTS)
    String release(
            @PathVariable String id,
            @RequestParam boolean release,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        BatchId batch = ImportController.batch(id);
        try {
            releases.answer(batch, release, note);
            flash.done(redirect, release ? "exchange.release.done" : "exchange.release.declined");
        } catch (MovedOn refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/imports/" + batch;
    }
}
