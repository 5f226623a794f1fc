package org.jiandang.web.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import org.jiandang.audit.Alarm;
import org.jiandang.oversight.OversightDesk;
import org.jiandang.web.page.Flash;
import org.jiandang.web.page.KeyedRows;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alarms, open ones by themselves, each closed with a note. */
@Controller
class AlarmController {

    private final OversightDesk desk;
    private final Words words;
    private final Flash flash;

    AlarmController(OversightDesk desk, Words words, Flash flash) {
        this.desk = desk;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/audit/alarms")
    @PreAuthorize(Access.OVERSEE)
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request,
            Model model) {
        int rows = Pager.size(size);
        KeyedRows<Alarm> page = KeyedRows.of(desk.alarms(!all, after, rows + 1), rows);
        model.addAttribute("alarms", page.shown());
        model.addAttribute("all", all);
        model.addAttribute("open", desk.openAlarms());
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say("alarm.shown", page.shown().size()),
                        after == 0 ? null : "0",
                        page.next(one -> Long.toString(one.id())),
                        rows));
        return "audit/alarms";
    }

    @PostMapping("/audit/alarms/{id:\\d+}")
    @PreAuthorize(Access.OVERSEE)
    String handle(
            @PathVariable long id,
            @RequestParam(defaultValue = "") @Size(max = 200) String note,
            RedirectAttributes redirect) {
        desk.handle(id, note);
        flash.done(redirect, "alarm.handled.done");
        return "redirect:/audit/alarms";
    }
}
