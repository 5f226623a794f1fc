package org.jiandang.web.oversight;

import java.time.Instant;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.oversight.RestoreDesk;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Databases put back from a backup: what of the record is gone with that, declared by one person and confirmed by another. */
@Controller
class RestoreController {

    private final RestoreDesk desk;
    private final Flash flash;

    RestoreController(RestoreDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping("/audit/restores")
    @PreAuthorize(Access.RESTORES)
    String show(Model model) {
        model.addAttribute("restores", desk.all());
        model.addAttribute("mayDeclare", Acting.require().role() == Role.AUDIT_ADMIN);
        model.addAttribute("person", Acting.require().person());
        return "audit/restores";
    }

    @StepUp
    @PostMapping("/audit/restores/{found:\\d+}")
    @PreAuthorize(Access.OVERSEE)
    String declare(
            @PathVariable long found, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.declare(Instant.ofEpochMilli(found), reason);
        flash.done(redirect, "restore.declared.done");
        return "redirect:/audit/restores";
    }

    @StepUp
    @PostMapping("/audit/restores/{found:\\d+}/confirmation")
    @PreAuthorize(Access.RESTORES)
    String confirm(@PathVariable long found, RedirectAttributes redirect) {
        desk.confirm(Instant.ofEpochMilli(found));
        flash.done(redirect, "restore.confirmed.done");
        return "redirect:/audit/restores";
    }
}
