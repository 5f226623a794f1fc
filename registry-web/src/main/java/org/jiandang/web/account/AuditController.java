package org.jiandang.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.AuditReading;
import org.jiandang.audit.AuditLog.AuditFilter;
import org.jiandang.audit.AuditLog.AuditLine;
import org.jiandang.web.oversight.ActWords;
import org.jiandang.web.page.KeyedRows;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit record: all of it for the audit administrator, the own acts for everybody else. */
@Controller
class AuditController {

    private static final List<String> OUTCOMES = List.of("DONE", "REFUSED", "FAILED");

    private final AuditReading audit;
    private final ActWords acts;
    private final Words words;

    AuditController(AuditReading audit, ActWords acts, Words words) {
        this.audit = audit;
        this.acts = acts;
        this.words = words;
    }

    /** What is asked for, as it stands in the address; {@code after} is the number of the last event shown. */
    record Asked(
            @Nullable String account,
            @Nullable String action,
            @Nullable String object,
            @Nullable String outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long after,
            @Nullable Integer size) {

        private AuditFilter filter() {
            return new AuditFilter(plain(account), plain(action), plain(object), plain(outcome), from, until);
        }

        private long since() {
            return after == null ? 0 : after;
        }

        private static String plain(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/audit")
    @PreAuthorize(Access.READ_AUDIT)
    String list(@ModelAttribute("filter") Asked asked, HttpServletRequest request, Model model) {
        int rows = Pager.size(asked.size());
        KeyedRows<AuditLine> page = KeyedRows.of(audit.page(asked.filter(), asked.since(), rows + 1), rows);
        model.addAttribute("actions", acts.choices());
        model.addAttribute(
                "outcomes",
                OUTCOMES.stream()
                        .map(one -> new Choice(one, words.say("audit.outcome." + one)))
                        .toList());
        model.addAttribute("events", page.shown());
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say("audit.shown", page.shown().size()),
                        asked.since() == 0 ? null : "0",
                        page.next(one -> Long.toString(one.id())),
                        rows));
        return "audit/list";
    }
}
