package org.jiandang.web.account;

import jakarta.validation.Valid;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.Setup;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of an empty registry that asks for its first three administrators; gone afterwards. */
@Controller
@PreAuthorize(Access.ANYONE)
class SetupController {

    private final Setup setup;
    private final NumberField number;
    private final Words words;

    SetupController(Setup setup, NumberField number, Words words) {
        this.setup = setup;
        this.number = number;
        this.words = words;
    }

    @GetMapping("/setup")
    String show(Model model) {
        mustBeOpen();
        model.addAttribute("form", SetupForm.empty());
        return "account/setup";
    }

    @PostMapping("/setup")
    String complete(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors, Model model) {
        mustBeOpen();
        number.check(form.system().idNumber(), number.isRequired(), "system.idNumber", errors);
        number.check(form.security().idNumber(), number.isRequired(), "security.idNumber", errors);
        number.check(form.audit().idNumber(), number.isRequired(), "audit.idNumber", errors);
        if (!errors.hasErrors() && !form.namesThreeDifferent()) {
            errors.reject("account.setup.different", words.say("account.setup.different"));
        }
        if (errors.hasErrors()) {
            return "account/setup";
        }
        try {
            model.addAttribute("codes", setup.complete(form.code(), form.jurisdiction(), form.three()));
            return "account/codes";
        } catch (AccountRefused refused) {
            errors.reject(refused.key(), words.say(refused.key(), refused.arguments()));
            return "account/setup";
        }
    }

    private void mustBeOpen() {
        if (!setup.isOpen()) {
            throw new NotFound("page", "setup");
        }
    }
}
