package org.jiandang.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.SignIn;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account and its password; and the first password, chosen with a one-time code. */
@Controller
class PasswordController {

    private final SignIn signIn;
    private final AccountService accounts;
    private final Words words;
    private final Flash flash;

    PasswordController(SignIn signIn, AccountService accounts, Words words, Flash flash) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/account")
    @PreAuthorize(Access.SIGNED_IN)
    String own(Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return ownPage(model);
    }

    @PostMapping("/account/password")
    @PreAuthorize(Access.SIGNED_IN)
    String change(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && !form.agrees()) {
            errors.rejectValue("again", "account.password.again", words.say("account.password.again"));
        }
        if (!errors.hasErrors()
                && done(errors, () -> signIn.changePassword(form.old(), form.password(), request.getRemoteAddr()))) {
            flash.done(redirect, "account.password.changed");
            return "redirect:/account";
        }
        return ownPage(model);
    }

    @GetMapping("/activate")
    @PreAuthorize(Access.ANYONE)
    String activate(Model model) {
        model.addAttribute("form", ActivateForm.empty());
        return "account/activate";
    }

    @PostMapping("/activate")
    @PreAuthorize(Access.ANYONE)
    String activated(
            @Valid @ModelAttribute("form") ActivateForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && !form.agrees()) {
            errors.rejectValue("again", "account.password.again", words.say("account.password.again"));
        }
        if (!errors.hasErrors()
                && done(
                        errors,
                        () -> signIn.choosePassword(
                                form.login(), form.code(), form.password(), request.getRemoteAddr()))) {
            flash.done(redirect, "account.password.chosen");
            return "redirect:/login";
        }
        return "account/activate";
    }

    private String ownPage(Model model) {
        model.addAttribute("account", accounts.view(Acting.require().account()));
        return "account/own";
    }

    private boolean done(BindingResult errors, Runnable act) {
        try {
            act.run();
            return true;
        } catch (AccountRefused refused) {
            String sentence = words.say(refused.key(), refused.arguments());
            switch (refused.reason()) {
                case PASSWORD_WEAK -> errors.rejectValue("password", refused.key(), sentence);
                case PASSWORD_WRONG -> errors.rejectValue("old", refused.key(), sentence);
                case CODE_WRONG -> errors.rejectValue("code", refused.key(), sentence);
                default -> errors.reject(refused.key(), sentence);
            }
            return false;
        }
    }
}
