package org.jiandang.web.notice;

import java.util.List;
import java.util.Optional;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.AnnouncementDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.worklist.WorkItem;
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

/** The county's announcement: one document that names many households. It takes no objections. */
@Controller
@RequestMapping("/announcements")
class AnnouncementController {

    private final AnnouncementDesk desk;
    private final Waiting waiting;
    private final NoticePage page;
    private final Flash flash;
    private final RegistryClock clock;

    AnnouncementController(AnnouncementDesk desk, Waiting waiting, NoticePage page, Flash flash, RegistryClock clock) {
        this.desk = desk;
        this.waiting = waiting;
        this.page = page;
        this.flash = flash;
        this.clock = clock;
    }

    /** The form; a case is {@code county-serial:version}. */
    record AnnounceForm(
            CaseKind kind,
            String documentNo,
            String place,
            String announcedOn,
            @Nullable List<String> cases) {}

    @GetMapping("/new")
    @PreAuthorize(Access.ANNOUNCE)
    String begin(@RequestParam(defaultValue = "EXIT") CaseKind kind, Model model) {
        model.addAttribute("form", new AnnounceForm(kind, "", "", clock.today().toString(), null));
        return form(kind, model);
    }

    @PostMapping("/new")
    @PreAuthorize(Access.ANNOUNCE)
    String announce(
            @ModelAttribute("form") AnnounceForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        page.require(form.documentNo(), "documentNo", errors);
        page.require(form.place(), "place", errors);
        Optional<java.time.LocalDate> on = day(form.announcedOn(), errors);
        List<CaseKey> keys = form.cases() == null
                ? List.of()
                : form.cases().stream().map(AnnouncementController::key).toList();
        if (keys.isEmpty()) {
            errors.reject("announcement.none", page.words().say("announcement.none"));
        }
        if (!errors.hasErrors()) {
            try {
                desk.announce(keys, new Announcement(form.documentNo(), form.place(), on.orElseThrow()));
                flash.done(redirect, "announcement.done", keys.size());
                return "redirect:/announcements/new?kind=" + form.kind();
            } catch (StepNotAllowed refused) {
                errors.reject(refused.key(), page.say(refused));
            }
        }
        return form(form.kind(), model);
    }

    private Optional<java.time.LocalDate> day(String text, BindingResult errors) {
        try {
            return Optional.of(SectionForm.date(text));
        } catch (SectionForm.Unreadable wrong) {
            errors.rejectValue("announcedOn", "form.date", page.words().say("form.date"));
            return Optional.empty();
        }
    }

    private String form(CaseKind kind, Model model) {
        List<WorkItem> approved = waiting.at(kind, Stage.COUNTY_REVIEW, null);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", List.of(CaseKind.IDENTIFICATION, CaseKind.EXIT));
        model.addAttribute("waiting", approved);
        return "notice/announce";
    }

    private static CaseKey key(String text) {
        int colon = text.indexOf(':');
        return new CaseKey(CaseId.of(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
