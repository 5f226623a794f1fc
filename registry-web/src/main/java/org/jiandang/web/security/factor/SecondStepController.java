package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.factor.Enrolment;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.PasswordGiven;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages between password and first page: the code, and setting a second factor up. Their forms go to {@link SecondStepFilter}. */
@Controller
@PreAuthorize(Access.ANYONE)
class SecondStepController {

    private final ShownSeeds seeds;
    private final Standings standings;

    SecondStepController(ShownSeeds seeds, Standings standings) {
        this.seeds = seeds;
        this.standings = standings;
    }

    @GetMapping("/login/code")
    String code(@RequestParam(required = false) @Nullable String wrong, Model model) {
        Optional<PasswordGiven> given = given();
        if (given.isEmpty() || !given.get().enrolled()) {
            return "redirect:/login";
        }
        model.addAttribute("login", given.get().login());
        model.addAttribute("wrong", wrong != null);
        return "account/code";
    }

    @GetMapping("/login/set-up")
    String setUp(@RequestParam(required = false) @Nullable Reason why, Model model, HttpServletRequest request) {
        Optional<PasswordGiven> given = given();
        Optional<Standing> standing = given.flatMap(one -> standings.of(one.login()));
        if (standing.isEmpty() || standing.get().hasSecondFactor()) {
            return "redirect:/login";
        }
        Enrolment enrolment = seeds.show(request, given.get().login());
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("picture", QrPicture.of(enrolment.uri()));
        model.addAttribute("witness", standing.get().needsWitness());
        model.addAttribute("why", why);
        return "account/set-up";
    }

    private static Optional<PasswordGiven> given() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PasswordGiven given
                ? Optional.of(given)
                : Optional.empty();
    }
}
