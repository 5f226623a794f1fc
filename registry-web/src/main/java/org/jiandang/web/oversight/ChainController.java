package org.jiandang.web.oversight;

import org.jiandang.oversight.OversightDesk;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The seals over the record of acts: how far they are, what verifying them gave. */
@Controller
class ChainController {

    private final OversightDesk desk;

    ChainController(OversightDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/audit/chain")
    @PreAuthorize(Access.OVERSEE)
    String show(Model model) {
        model.addAttribute("standing", desk.standing());
        model.addAttribute("checks", desk.checks());
        return "audit/chain";
    }

    @PostMapping("/audit/chain")
    @PreAuthorize(Access.OVERSEE)
    String verify() {
        return "redirect:/jobs/" + desk.verify();
    }
}
