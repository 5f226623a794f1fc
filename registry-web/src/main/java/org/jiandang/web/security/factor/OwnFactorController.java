package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.Acting;
import org.jiandang.account.factor.Enrolment;
import org.jiandang.account.factor.Enrolments;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own second factor of somebody who is signed in: the first one where it is not asked for, or another telephone. */
@Controller
@PreAuthorize(Access.SIGNED_IN)
class OwnFactorController {

    private final Enrolments enrolments;
    private final ShownSeeds seeds;
    private final SessionFactors session;
    private final Flash flash;

    OwnFactorController(Enrolments enrolments, ShownSeeds seeds, SessionFactors session, Flash flash) {
        this.enrolments = enrolments;
        this.seeds = seeds;
        this.session = session;
        this.flash = flash;
    }

    @StepUp
    @GetMapping("/account/second-factor")
    String show(Model model, HttpServletRequest request) {
        return page(model, request, null);
    }

    @StepUp
    @PostMapping("/account/second-factor")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String login = Acting.require().account();
        try {
            byte[] sealed = seeds.sealed(request, login)
                    .orElseThrow(() -> new AccountRefused(AccountRefused.Reason.FACTOR_CODE_WRONG));
            enrolments.replace(login, sealed, code, request.getRemoteAddr());
            seeds.confirmed(request, login);
        } catch (AccountRefused refused) {
            return page(model, request, refused.reason());
        }
        session.given(Factors.CODE, request, response);
        flash.done(redirect, "factor.setup.done");
        return "redirect:/account";
    }

    private String page(Model model, HttpServletRequest request, AccountRefused.@Nullable Reason why) {
        Enrolment enrolment = seeds.show(request, Acting.require().account());
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("picture", QrPicture.of(enrolment.uri()));
        model.addAttribute("witness", false);
        model.addAttribute("why", why);
        return "account/set-up";
    }
}
