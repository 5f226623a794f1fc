package org.jiandang.web.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.audit.AuditLog.Seen;
import org.jiandang.audit.AuditLog.Use;
import org.jiandang.oversight.AccessReports;
import org.jiandang.oversight.AccessReports.Days;
import org.jiandang.oversight.OversightRefused;
import org.jiandang.web.page.KeyedRows;
import org.jiandang.web.page.Pager;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who accessed what and what for; whose records somebody read. */
@Controller
class AccessReportController {

    private static final int MONTH = 30;

    private final AccessReports reports;
    private final Words words;
    private final Figures figures;
    private final Clock clock;

    AccessReportController(AccessReports reports, Words words, Figures figures, Clock clock) {
        this.reports = reports;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /** What was asked for, as the form shows it again. */
    record Asked(String account, LocalDate from, LocalDate until) {}

    /** The sums under the report, equal to those of the record. */
    record Sums(long events, long refused, long households) {}

    @GetMapping("/audit/purposes")
    @PreAuthorize(Access.OVERSEE)
    String purposes(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Model model) {
        Asked asked = asked(account, from, until);
        model.addAttribute("asked", asked);
        Days days = days(asked, model);
        List<Use> uses = days == null ? List.of() : reports.uses(asked.account(), days);
        model.addAttribute("uses", uses);
        model.addAttribute(
                "sums",
                new Sums(
                        uses.stream().mapToLong(Use::events).sum(),
                        uses.stream().mapToLong(Use::refused).sum(),
                        uses.stream().mapToLong(Use::households).sum()));
        return "audit/purposes";
    }

    @GetMapping("/audit/readings")
    @PreAuthorize(Access.OVERSEE)
    String readings(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request,
            Model model) {
        Asked asked = asked(account, from, until);
        model.addAttribute("asked", asked);
        Days days = days(asked, model);
        if (days != null && !asked.account().isEmpty()) {
            fill(asked, days, after.matches("\\d{6}-\\d{1,12}") ? after : "", Pager.size(size), request, model);
        }
        return "audit/readings";
    }

    /** The days asked for; none where they are refused, which then stands above the form with everything typed into it. */
    private @Nullable Days days(Asked asked, Model model) {
        try {
            return new Days(asked.from(), asked.until());
        } catch (OversightRefused refused) {
            model.addAttribute("refused", words.find(refused.key(), refused.arguments()));
            return null;
        }
    }

    private void fill(Asked asked, Days days, String after, int rows, HttpServletRequest request, Model model) {
        KeyedRows<Seen> page = KeyedRows.of(reports.seen(asked.account(), days, after, rows + 1), rows);
        var count = reports.seenCount(asked.account(), days);
        model.addAttribute("seen", page.shown());
        model.addAttribute("files", reports.files(asked.account(), days));
        model.addAttribute(
                "pager",
                Pager.of(
                        request,
                        words.say("readings.total", figures.count(count.households()), figures.count(count.events())),
                        null,
                        page.next(Seen::household),
                        rows));
    }

    private Asked asked(String account, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate last = until == null ? LocalDate.now(clock) : until;
        return new Asked(account.strip(), from == null ? last.minusDays(MONTH) : from, last);
    }
}
