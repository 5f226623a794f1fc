package org.jiandang.web.security;

import org.jiandang.account.Acting;
import org.jiandang.account.Setup;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
}
