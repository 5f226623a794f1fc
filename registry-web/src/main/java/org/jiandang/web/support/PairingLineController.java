package org.jiandang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.policy.RegistryClock;
import org.jiandang.support.Pairing;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.PairingId;
import org.jiandang.support.SupportRefused;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line of the handbook: its end (取消结对) and its days (修改时间). */
@Controller
@RequestMapping("/pairings/{id:\\d{6}-\\d+}")
class PairingLineController {

    private final PairingDesk pairings;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;
    private final RegistryClock clock;

    PairingLineController(PairingDesk pairings, FormErrors errors, Words words, Flash flash, RegistryClock clock) {
        this.pairings = pairings;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_SUPPORT)
    String show(@PathVariable String id, Model model) {
        Pairing line = pairings.find(PairingId.of(id));
        LocalDate until = line.until();
        Typing typing = new Typing(Map.of(
                "since",
                List.of(line.since().toString()),
                "until",
                until == null ? List.of() : List.of(until.toString()),
                "endsOn",
                List.of(clock.today().toString())));
        return page(line, errors.none(typing), model);
    }

    @PostMapping("/end")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String end(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Pairing line = pairings.find(PairingId.of(id));
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        Fields fields = new Fields(typing);
        LocalDate until = fields.requiredDay("endsOn");
        errors.put(fields.faults(), "", form);
        if (until != null) {
            try {
                pairings.end(line.id(), until, typing.text("endReason"));
                flash.done(redirect, "support.pairing.ended");
                return "redirect:/households/" + line.household() + "#support";
            } catch (SupportRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return page(line, form, model);
    }

    @PostMapping("/dates")
    @PreAuthorize(Access.KEEP_OFFICERS)
    String correct(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Pairing line = pairings.find(PairingId.of(id));
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        Fields fields = new Fields(typing);
        LocalDate since = fields.requiredDay("since");
        LocalDate until = fields.day("until");
        errors.put(fields.faults(), "", form);
        if (since != null && fields.faults().isEmpty()) {
            try {
                pairings.correct(line.id(), since, until, typing.text("reason"));
                flash.done(redirect, "support.pairing.corrected");
                return "redirect:/households/" + line.household() + "#support";
            } catch (SupportRefused refused) {
                form.reject(refused.key(), words.say(refused));
            }
        }
        return page(line, form, model);
    }

    private String page(Pairing line, BindingResult form, Model model) {
        model.addAttribute("line", line);
        errors.show(form, model);
        return "support/pairing";
    }
}
