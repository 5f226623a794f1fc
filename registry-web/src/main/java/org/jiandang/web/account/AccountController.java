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
    private final org.jiandang.account.identity.PersonNumbers numbers;
    private final NumberField number;
    private final Words words;
    private final Flash flash;

    AccountController(
            AccountService accounts,
            GrantDesk grants,
            org.jiandang.account.identity.PersonNumbers numbers,
            NumberField number,
            Words words,
            Flash flash) {
        this.accounts = accounts;
        this.grants = grants;
        this.numbers = numbers;
        this.number = number;
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
        number.check(form.idNumber(), number.isRequired(), "idNumber", errors);
        if (errors.hasErrors()) {
            return "account/new";
        }
        try {
            return codes(model, accounts.create(form.toCommand()));
        } catch (AccountRefused refused) {
            errors.rejectValue(field(refused.reason()), refused.key(), words.say(refused.key(), refused.arguments()));
            return "account/new";
        }
    }

    private static String field(AccountRefused.Reason reason) {
        return switch (reason) {
            case NO_SUCH_PERSON -> "person";
            case NUMBER_OF_ANOTHER, NUMBER_STAYS -> "idNumber";
            case NUMBER_NAME -> "name";
            default -> "login";
        };
    }

    @GetMapping("/accounts/{login}")
    @PreAuthorize(Access.READ_ACCOUNTS)
    String show(@PathVariable String login, Model model) {
        model.addAttribute("form", GrantForm.empty());
        model.addAttribute("numberForm", new NumberForm(""));
        return page(login, model);
    }

    /** Adds the identity number of a person of the time before there were numbers; once, and never shown again. */
    @StepUp
    @PostMapping("/accounts/{login}/number")
    @PreAuthorize(Access.MANAGE_ACCOUNTS)
    String number(
            @PathVariable String login,
            @Valid @ModelAttribute("numberForm") NumberForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        number.check(form.idNumber(), true, "idNumber", errors);
        String typed = errors.hasErrors() ? null : NumberField.normal(form.idNumber());
        if (typed != null) {
            try {
                numbers.add(login, typed);
                flash.done(redirect, "account.number.added");
                return "redirect:/accounts/" + login;
            } catch (AccountRefused refused) {
                // one that is on record already has no field any more
                String beside = refused.reason() == AccountRefused.Reason.NUMBER_OF_ANOTHER ? "idNumber" : null;
                errors.rejectValue(beside, refused.key(), words.say(refused.key(), refused.arguments()));
            }
        }
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
        model.addAttribute("numberForm", new NumberForm(""));
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
        model.addAttribute("numbered", numbers.has(login));
        model.addAttribute("roles", words.choices(GRANTABLE));
        return "account/show";
    }

    /** The code is shown once, in the answer itself: it stands in no session and no URL. */
    private static String codes(Model model, org.jiandang.account.secret.OneTimeCode code) {
        model.addAttribute("codes", List.of(code));
        return "account/codes";
    }
}
