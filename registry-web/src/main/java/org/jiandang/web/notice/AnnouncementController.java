package org.jiandang.web.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.fieldwork.AnnouncementDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An announcement: one document that names many households or villages, or the region's that names counties. It takes no objections. */
@Controller
@RequestMapping("/announcements")
class AnnouncementController {

    private final AnnouncementDesk desk;
    private final Waiting waiting;
    private final NoticePage page;
    private final Words words;
    private final Flash flash;
    private final RegistryClock clock;

    AnnouncementController(
            AnnouncementDesk desk, Waiting waiting, NoticePage page, Words words, Flash flash, RegistryClock clock) {
        this.desk = desk;
        this.waiting = waiting;
        this.page = page;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize(Access.ANNOUNCE)
    String begin(@RequestParam(name = "kind", required = false) @Nullable CaseKind asked, Model model) {
        CaseKind kind = asked == null ? Waiting.announced().get(0) : asked;
        model.addAttribute("form", new AnnounceForm("", "", clock.today().toString(), null));
        return form(kind, model);
    }

    @PostMapping("/new")
    @PreAuthorize(Access.ANNOUNCE)
    String announce(
            @RequestParam CaseKind kind,
            @ModelAttribute("form") AnnounceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        page.require(form.documentNo(), "documentNo", errors);
        page.require(form.place(), "place", errors);
        Optional<LocalDate> on = day(Objects.requireNonNullElse(form.announcedOn(), ""), errors);
        List<CaseKey> keys = form.keys();
        if (keys.isEmpty()) {
            errors.reject("announcement.none", words.say("announcement.none"));
        }
        if (!errors.hasErrors()) {
            try {
                desk.announce(keys, form.announcedOn(on.orElseThrow()));
                flash.done(redirect, "announcement.done", keys.size());
                return "redirect:/announcements/new?kind=" + kind;
            } catch (StepNotAllowed refused) {
                errors.reject(refused.key(), words.say(refused));
            }
        }
        return form(kind, model);
    }

    private Optional<LocalDate> day(String text, BindingResult errors) {
        try {
            return Optional.of(SectionForm.date(text));
        } catch (SectionForm.Unreadable wrong) {
            errors.rejectValue("announcedOn", "form.date", words.say("form.date"));
            return Optional.empty();
        }
    }

    private String form(CaseKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Waiting.announced());
        model.addAttribute("waiting", waiting.approved(kind));
        return "notice/announce";
    }
}
