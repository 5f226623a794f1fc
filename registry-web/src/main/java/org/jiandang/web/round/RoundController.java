package org.jiandang.web.round;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.round.RoundId;
import org.jiandang.round.RoundRefused;
import org.jiandang.round.RoundService;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds of an area: the list, opening one, giving it other days. */
@Controller
@RequestMapping("/rounds")
class RoundController {

    private final RoundService rounds;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;
    private final Clock clock;

    RoundController(RoundService rounds, FormErrors errors, Words words, Flash flash, Clock clock) {
        this.rounds = rounds;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_ROUNDS)
    String list(Model model) {
        model.addAttribute("items", rounds.all());
        return "round/list";
    }

    @GetMapping("/new")
    @PreAuthorize(Access.OPEN_ROUNDS)
    String begin(Model model) {
        return form(null, errors.none(RoundForm.usual(LocalDate.now(clock).getYear())), model);
    }

    @PostMapping("/new")
    @PreAuthorize(Access.OPEN_ROUNDS)
    String open(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        RoundForm.Reading read = RoundForm.read(typing);
        errors.put(read.faults(), "", form);
        if (read.dates() == null) {
            return form(null, form, model);
        }
        try {
            int opened = rounds.open(Acting.require().jurisdiction().region(), read.year(), read.dates());
            flash.done(redirect, "round.opened", opened);
        } catch (RoundRefused refused) {
            form.reject(refused.key(), words.say(refused));
            return form(null, form, model);
        }
        return "redirect:/rounds";
    }

    @GetMapping("/{id:\\d{6}-\\d+}/dates")
    @PreAuthorize(Access.OPEN_ROUNDS)
    String dates(@PathVariable String id, Model model) {
        var round = rounds.find(RoundId.of(id));
        return form(id, errors.none(RoundForm.write(round.year(), round.dates())), model);
    }

    @PostMapping("/{id:\\d{6}-\\d+}/dates")
    @PreAuthorize(Access.OPEN_ROUNDS)
    String reschedule(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var round = rounds.find(RoundId.of(id));
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        RoundForm.Reading read = RoundForm.read(typing);
        errors.put(read.faults(), "", form);
        if (read.dates() == null) {
            return form(id, form, model);
        }
        try {
            rounds.reschedule(round.id(), read.dates());
        } catch (RoundRefused refused) {
            form.reject(refused.key(), words.say(refused));
            return form(id, form, model);
        }
        flash.done(redirect, "round.rescheduled");
        return "redirect:/rounds/" + id;
    }

    private String form(@Nullable String id, BindingResult form, Model model) {
        model.addAttribute("round", id);
        errors.show(form, model);
        return "round/edit";
    }
}
