package org.jiandang.web.security.factor;

import org.jiandang.account.Acting;
import org.jiandang.account.factor.Standings;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the code, or the password, before a delicate act. Its form goes to {@link ConfirmFilter}. */
@Controller
class StepUpController {

    private final Standings standings;

    StepUpController(Standings standings) {
        this.standings = standings;
    }

    @GetMapping("/step-up")
    @PreAuthorize(Access.SIGNED_IN)
    String show(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String files,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String place,
            Model model) {
        String login = Acting.require().account();
        model.addAttribute("key", form);
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("files", files != null);
        model.addAttribute("done", done != null);
        model.addAttribute("place", place != null);
        model.addAttribute("two", standings.of(login).orElseThrow().hasSecondFactor());
        return "account/step-up";
    }
}
