package org.jiandang.web.authority;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.Acting;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.authority.AuthorityRefused;
import org.jiandang.authority.GrantDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals of roles: what waits, for those who propose and those who release. */
@Controller
@RequestMapping("/grants")
class GrantController {

    private static final List<Role> WORKING = Arrays.stream(Role.values())
            .filter(role -> role.level().isPresent())
            .toList();

    private final GrantDesk grants;
    private final Words words;
    private final Flash flash;

    GrantController(GrantDesk grants, Words words, Flash flash) {
        this.grants = grants;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.DECIDE_GRANTS)
    String waiting(Model model) {
        model.addAttribute("waiting", grants.waiting());
        model.addAttribute("form", Map.of("login", "", "role", "", "area", "", "until", "", "reason", ""));
        model.addAttribute("roles", words.choices(WORKING));
        model.addAttribute("person", Acting.require().person());
        return "authority/grants";
    }

    @StepUp
    @PostMapping
    @PreAuthorize(Access.PROPOSE_GRANTS)
    String propose(
            @RequestParam String login,
            @RequestParam String role,
            @RequestParam String area,
            @RequestParam(defaultValue = "") String until,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        try {
            var wanted = new GrantRole(login.strip(), Role.valueOf(role), new Jurisdiction(area.strip()));
            grants.propose(wanted, until.isBlank() ? null : day(until), reason);
            flash.done(redirect, "authority.proposed.done");
        } catch (AccountRefused | AuthorityRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/grants";
    }

    @StepUp
    @PostMapping("/{serial:\\d+}/decision")
    @PreAuthorize(Access.DECIDE_GRANTS)
    String decide(
            @PathVariable long serial,
            @RequestParam String action,
            @RequestParam(defaultValue = "") @jakarta.validation.constraints.Size(max = 200) String note,
            RedirectAttributes redirect) {
        try {
            switch (action) {
                case "release" -> grants.release(serial);
                case "refuse" -> grants.refuse(serial, note);
                case "withdraw" -> grants.withdraw(serial);
                default -> throw new NotFound("action", action);
            }
            flash.done(redirect, "authority." + (action.equals("withdraw") ? "withdrawn" : action + "d"));
        } catch (AccountRefused | AuthorityRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/grants";
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (java.time.DateTimeException none) {
            throw new IllegalArgumentException("not a day", none);
        }
    }
}
