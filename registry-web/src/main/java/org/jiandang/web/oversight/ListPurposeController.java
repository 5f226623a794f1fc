package org.jiandang.web.oversight;

import java.util.List;
import org.jiandang.audit.ReadingPurposes;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks those from above what a list of people in special care is read for; there is no case it could be. */
@Controller
class ListPurposeController {

    private static final String ADDRESS = PurposeGate.LIST + PurposeController.PATH;

    private final ReadingPurposes purposes;

    ListPurposeController(ReadingPurposes purposes) {
        this.purposes = purposes;
    }

    @GetMapping(ADDRESS)
    @PreAuthorize(Access.NAME_PURPOSE)
    String ask(@RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("address", ADDRESS);
        model.addAttribute("cases", List.of());
        model.addAttribute("to", AskedPage.rest(to));
        model.addAttribute("longest", ReadingPurposes.LONGEST);
        return "audit/purpose";
    }

    @PostMapping(ADDRESS)
    @PreAuthorize(Access.NAME_PURPOSE)
    String name(
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String to, Model model) {
        String purpose = reason.strip();
        if (purpose.isEmpty() || purpose.length() > ReadingPurposes.LONGEST) {
            model.addAttribute("missing", true);
            model.addAttribute("reason", reason);
            return ask(to, model);
        }
        purposes.name(ReadingPurposes.CARE_LISTS, purpose);
        return "redirect:" + PurposeGate.LIST + AskedPage.rest(to);
    }
}
