package org.jiandang.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.AuditReading;
import org.jiandang.audit.AuditLog.AuditFilter;
import org.jiandang.audit.AuditLog.AuditLine;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit record: all of it for the audit administrator, the own acts for everybody else. */
@Controller
class AuditController {

    private static final List<String> OUTCOMES = List.of("DONE", "REFUSED", "FAILED");

    private final AuditReading audit;
    private final Words words;

    AuditController(AuditReading audit, Words words) {
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/audit")
    @PreAuthorize(Access.READ_AUDIT)
    String list(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer size,
            Model model,
            HttpServletRequest request) {
        int rows = Pager.size(size);
        AuditFilter filter = new AuditFilter(account.strip(), action.strip(), object.strip(), outcome, from, until);
        List<AuditLine> page = audit.page(filter, after, rows + 1);
        List<AuditLine> shown = page.subList(0, Math.min(rows, page.size()));
        String next = page.size() > rows ? Long.toString(shown.get(rows - 1).id()) : null;
        model.addAttribute("filter", filter);
        model.addAttribute(
                "outcomes",
                OUTCOMES.stream()
                        .map(one -> new Choice(one, words.say("audit.outcome." + one)))
                        .toList());
        model.addAttribute("events", shown);
        model.addAttribute(
                "pager",
                Pager.of(request, words.say("audit.shown", shown.size()), after == 0 ? null : "0", next, rows));
        return "audit/list";
    }
}
