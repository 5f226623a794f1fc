package org.jiandang.web.notice;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeId;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheets: the list, a new one for waiting cases, one with its clock, and its print. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final int PAGE = 50;

    private final NoticeDesk desk;
    private final NoticePage page;
    private final Waiting waiting;
    private final Words words;
    private final Flash flash;

    NoticeController(NoticeDesk desk, NoticePage page, Waiting waiting, Words words, Flash flash) {
        this.desk = desk;
        this.page = page;
        this.waiting = waiting;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String list(
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        RegionCode area = Acting.require().jurisdiction().region();
        List<Notice> notices = desk.list(area, kind, before, PAGE);
        model.addAttribute("items", page.rows(notices));
        model.addAttribute("kind", kind);
        model.addAttribute(
                "next", notices.size() == PAGE ? notices.get(PAGE - 1).id().serial() : null);
        model.addAttribute("starts", starts());
        return "notice/list";
    }

    @GetMapping("/new")
    @PreAuthorize(Access.KEEP_NOTICES)
    String begin(@RequestParam String village, @RequestParam CaseKind kind, Model model) {
        RegionCode code = Acting.require().jurisdiction().within(RegionCode.of(village));
        model.addAttribute("form", new PrepareForm(page.usualPlace(code), page.usualContact(), null));
        return form(code, kind, model);
    }

    @PostMapping("/new")
    @PreAuthorize(Access.KEEP_NOTICES)
    String prepare(
            @RequestParam String village,
            @RequestParam CaseKind kind,
            @ModelAttribute("form") PrepareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RegionCode code = RegionCode.of(village);
        page.require(form.place(), "place", errors);
        page.require(form.contact(), "contact", errors);
        if (errors.hasErrors()) {
            return form(code, kind, model);
        }
        try {
            Notice notice = desk.prepare(form.toCommand(code, kind, level()));
            flash.done(redirect, "notice.prepared");
            return "redirect:/notices/" + notice.id();
        } catch (StepNotAllowed refused) {
            errors.reject(refused.key(), words.say(refused));
            return form(code, kind, model);
        }
    }

    @GetMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        page.show(desk.find(NoticeId.of(id)), model);
        return "notice/show";
    }

    @GetMapping("/{id:\\d{6}-\\d+}/print")
    @PreAuthorize(Access.READ_CASES)
    String print(@PathVariable String id, Model model) {
        page.show(desk.find(NoticeId.of(id)), model);
        return "notice/print";
    }

    @PostMapping("/{id:\\d{6}-\\d+}/cancel")
    @PreAuthorize(Access.KEEP_NOTICES)
    String cancel(@PathVariable String id, @RequestParam int version, RedirectAttributes redirect) {
        desk.cancel(NoticeId.of(id), version);
        flash.done(redirect, "notice.cancelled");
        return "redirect:/notices";
    }

    private String form(RegionCode village, CaseKind kind, Model model) {
        model.addAttribute("waiting", waiting.at(kind, level().awaits(kind), village));
        model.addAttribute("village", village);
        model.addAttribute("villageName", page.name(village));
        model.addAttribute("kind", kind);
        model.addAttribute("level", level());
        return "notice/prepare";
    }

    /** The villages and counties with cases that wait for a sheet of the actor's; the county itself issues none. */
    private List<Waiting.Start> starts() {
        Role role = Acting.require().role();
        return role == Role.VILLAGE_CADRE || role == Role.TOWNSHIP_REVIEWER || role == Role.REGION_OFFICE
                ? waiting.starts(NoticeLevel.of(role))
                : List.of();
    }

    /** Whose sheet the actor issues. */
    static NoticeLevel level() {
        return NoticeLevel.of(Acting.require().role());
    }
}
