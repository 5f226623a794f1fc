package org.jiandang.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountService;
import org.jiandang.account.Role;
import org.jiandang.authority.GrantDesk;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.Flash;
import org.jiandang.web.page.KeyedRows;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts, for the system administrator who creates and the security administrator who grants. */
@Controller
class AccountController {

    private static final List<Role> GRANTABLE = java.util.Arrays.stream(Role.values())
            .filter(role -> role != Role.PUBLIC && role != Role.SYSTEM)
            .toList();

    private final AccountService accounts;
    private final GrantDesk grants;
    private final Words words;
    private final Flash flash;

    AccountController(AccountService accounts, GrantDesk grants, Words words, Flash flash) {
        this.accounts = accounts;
        this.grants = grants;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/accounts")
    @PreAuthorize(Access.READ_ACCOUNTS)
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Integer size,
            Model model,
            HttpServletRequest request) {
        int rows = Pager.size(size);
        var page = KeyedRows.of(accounts.page(text, after, rows + 1), rows);
        model.addAttribute("filter", java.util.Map.of("text", text));
        model.addAttribute("accounts", page.shown());
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say("account.shown", page.shown().size()),
                        after.isEmpty() ? null : "first",
                        page.next(one -> one.login()),
                        rows));
        return "account/list";
    }

    @GetMapping("/accounts/new")
    @PreAuthorize(Access.MANAGE_ACCOUNTS)
    String fresh(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return "account/new";
    }

    @PostMapping("/accounts")
    @PreAuthorize(Access.MANAGE_ACCOUNTS)
    String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model model) {
        if (!form.namesSomebody()) {
            errors.rejectValue("name", "account.required", words.say("account.required"));
        }
        if (errors.hasErrors()) {
            return "account/new";
        }
        try {
            return codes(model, accounts.create(form.toCommand()));
        } catch (AccountRefused refused) {
            String field = refused.reason() == AccountRefused.Reason.NO_SUCH_PERSON ? "person" : "login";
            errors.rejectValue(field, refused.key(), words.say(refused.key(), refused.arguments()));
            return "account/new";
        }
    }

    @GetMapping("/accounts/{login}")
    @PreAuthorize(Access.READ_ACCOUNTS)
    String show(@PathVariable String login, Model model) {
        model.addAttribute("form", GrantForm.empty());
        return page(login, model);
    }

    @StepUp
    @PostMapping("/accounts/{login}/grant")
    @PreAuthorize(Access.GRANT_ROLES)
    String grant(
            @PathVariable String login,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (GRANTABLE.stream().map(Role::name).noneMatch(form.role()::equals)) {
            errors.rejectValue("role", "account.required", words.say("account.required"));
        }
        if (!errors.hasErrors()) {
            try {
                grants.propose(form.toCommand(login), form.lastDay(), form.reason());
                flash.done(redirect, "account.proposed");
                return "redirect:/accounts/" + login;
            } catch (Refusal refused) {
                errors.reject(refused.key(), words.say(refused.key(), refused.arguments()));
            }
        }
        return page(login, model);
    }

    @StepUp
    @PostMapping("/accounts/{login}/end-grant")
    @PreAuthorize(Access.GRANT_ROLES)
    String endGrant(@PathVariable String login, RedirectAttributes redirect) {
        accounts.endGrant(login);
        flash.done(redirect, "account.ended");
        return "redirect:/accounts/" + login;
    }

    @StepUp
    @PostMapping("/accounts/{login}/disable")
    @PreAuthorize(Access.MANAGE_ACCOUNTS)
    String disable(@PathVariable String login, RedirectAttributes redirect) {
        accounts.disable(login);
        flash.done(redirect, "account.disabled");
        return "redirect:/accounts/" + login;
    }

    @StepUp
    @PostMapping("/accounts/{login}/reset")
    @PreAuthorize(Access.MANAGE_ACCOUNTS)
    String reset(@PathVariable String login, Model model) {
        return codes(model, accounts.startReset(login));
    }

    private String page(String login, Model model) {
        model.addAttribute("account", accounts.view(login));
        model.addAttribute("roles", words.choices(GRANTABLE));
        return "account/show";
    }

    /** The code is shown once, in the answer itself: it stands in no session and no URL. */
    private static String codes(Model model, org.jiandang.account.secret.OneTimeCode code) {
        model.addAttribute("codes", List.of(code));
        return "account/codes";
    }
}
