package org.jiandang.web.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jiandang.policy.RegistryClock;
import org.jiandang.retention.RequestDesk;
import org.jiandang.retention.RequestKind;
import org.jiandang.retention.RequestState;
import org.jiandang.retention.RetentionId;
import org.jiandang.retention.RetentionRefused;
import org.jiandang.retention.SubjectRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's register of requests about what is known of people, and their answers. */
@Controller
@RequestMapping("/subject-requests")
class RequestController {

    private static final int PAGE = 50;

    private final RequestDesk desk;
    private final FormErrors errors;
    private final Words words;
    private final Flash flash;
    private final RegistryClock clock;

    RequestController(RequestDesk desk, FormErrors errors, Words words, Flash flash, RegistryClock clock) {
        this.desk = desk;
        this.errors = errors;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_REQUESTS)
    String list(@RequestParam(defaultValue = "0") int after, Model model) {
        int skip = Math.max(0, Math.min(after, 100_000));
        List<SubjectRequest> found = desk.page(skip, PAGE + 1);
        model.addAttribute("requests", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("today", clock.today());
        model.addAttribute("next", found.size() > PAGE ? skip + PAGE : null);
        return "retention/requests";
    }

    @GetMapping("/new")
    @PreAuthorize(Access.KEEP_REQUESTS)
    String ask(Model model) {
        return form(
                errors.none(
                        new Typing(Map.of("receivedOn", List.of(clock.today().toString())))),
                model);
    }

    @PostMapping
    @PreAuthorize(Access.KEEP_REQUESTS)
    String record(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Typing typing = Typing.of(request.getParameterMap(), "");
        BindingResult form = errors.none(typing);
        RequestForm.Reading read = RequestForm.read(typing);
        errors.put(read.faults(), "", form);
        if (read.command() == null) {
            return form(form, model);
        }
        try {
            RetentionId id = desk.record(read.command());
            flash.done(redirect, "retention.recorded");
            return "redirect:/subject-requests/" + id;
        } catch (RetentionRefused refused) {
            form.reject(refused.key(), words.say(refused));
            return form(form, model);
        }
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_REQUESTS)
    String show(@PathVariable String id, Model model) {
        model.addAttribute("request", desk.find(RetentionId.of(id)));
        model.addAttribute("today", clock.today());
        return "retention/request";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/answer")
    @PreAuthorize(Access.KEEP_REQUESTS)
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect) {
        SubjectRequest request = desk.find(RetentionId.of(id));
        try {
            if (verdict.isBlank()) {
                throw new RetentionRefused("missing.verdict");
            }
            desk.answer(request.id(), RequestState.valueOf(verdict), answer);
            flash.done(redirect, "retention.answered");
        } catch (RetentionRefused refused) {
            flash.refused(redirect, refused);
        }
        return "redirect:/subject-requests/" + request.id();
    }

    private String form(BindingResult form, Model model) {
        model.addAttribute("kinds", words.choices(RequestKind.class));
        model.addAttribute("days", RequestDesk.DAYS);
        errors.show(form, model);
        return "retention/new";
    }
}
