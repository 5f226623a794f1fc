package org.jiandang.web.security;

import org.jiandang.account.Acting;
import org.jiandang.account.Setup;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sign-in page. */
@Controller
class SignInController {

    private final Setup setup;

    SignInController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/login")
    @PreAuthorize(Access.ANYONE)
    String show(
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String ended,
            @RequestParam(required = false) String elsewhere,
            @RequestParam(required = false) String codes,
            Model model) {
        if (Acting.current().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", wrong != null);
        model.addAttribute(
                "why",
                out != null
                        ? "out"
                        : ended != null ? "ended" : elsewhere != null ? "elsewhere" : codes != null ? "codes" : null);
        model.addAttribute("setup", setup.isOpen());
        return "account/login";
    }

    /** Where too many attempts end: the same page as after a wrong password. */
    @PostMapping("/login/refused")
    @PreAuthorize(Access.ANYONE)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String refused(Model model) {
        model.addAttribute("wrong", true);
        model.addAttribute("why", null);
        model.addAttribute("setup", setup.isOpen());
        return "account/login";
    }
}
