package org.jiandang.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.ledger.Ledgers;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.export.ExportLimits;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.ledger.export.SavedView;
import org.jiandang.ledger.export.SavedViews;
import org.jiandang.web.oversight.ReadingRecord;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ledgers on screen and in print, and the filters an account keeps. */
@Controller
class LedgerController {

    private static final int LONGEST_NAME = 40;

    private final LedgerPages pages;
    private final LedgerUrl urls;
    private final SheetWords sheets;
    private final ExportService exports;
    private final SavedViews views;
    private final Flash flash;
    private final Clock clock;

    LedgerController(
            LedgerPages pages,
            LedgerUrl urls,
            SheetWords sheets,
            ExportService exports,
            SavedViews views,
            Flash flash,
            Clock clock) {
        this.pages = pages;
        this.urls = urls;
        this.sheets = sheets;
        this.exports = exports;
        this.views = views;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping("/ledgers")
    @PreAuthorize(Access.READ_LEDGERS)
    String index(Locale locale, Model model) {
        var area = Acting.require().jurisdiction().region();
        var today = LocalDate.now(clock);
        model.addAttribute(
                "ledgers",
                Ledgers.ALL.stream()
                        .map(ledger -> new Entry(
                                ledger.code(),
                                sheets.name(ledger, area, today, locale),
                                sheets.about(ledger, area, today, locale)))
                        .toList());
        model.addAttribute("saved", views.of(Acting.require().account()));
        model.addAttribute("toRelease", exports.waiting());
        model.addAttribute("mine", exports.mine());
        return "ledger/index";
    }

    @GetMapping("/ledgers/{code}")
    @PreAuthorize(Access.READ_LEDGERS)
    String list(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        var ledger = LedgerUrl.ledger(code);
        pages.list(ledger, urls.query(ledger, parameters), LedgerPages.Paging.of(parameters), request, model);
        model.addAttribute("saved", saved(code));
        return "ledger/list";
    }

    @GetMapping("/ledgers/{code}/print")
    @PreAuthorize(Access.READ_LEDGERS)
    String print(@PathVariable String code, @RequestParam Map<String, String> parameters, Locale locale, Model model) {
        var ledger = LedgerUrl.ledger(code);
        var query = urls.query(ledger, parameters);
        int most = (int)
                Math.min(ExportLimits.ALONE, ExportLimits.rows(Acting.require().role()));
        long shown = pages.rows(ledger, query, new LedgerPages.Paging(RowKey.START, most), locale, model);
        model.addAttribute("most", most);
        model.addAttribute(ReadingRecord.DETAIL, query.area() + " rows=" + shown);
        return "ledger/print";
    }

    @PostMapping("/ledgers/{code}/saved")
    @PreAuthorize(Access.READ_LEDGERS)
    String save(
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        var ledger = LedgerUrl.ledger(code);
        String query = LedgerUrl.text(urls.query(ledger, parameters));
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            flash.refused(redirect, "ledger.saved.name", LONGEST_NAME);
        } else {
            views.keep(Acting.require().account(), new SavedView(code, name.strip(), query));
            flash.done(redirect, "ledger.saved.done", name.strip());
        }
        return "redirect:/ledgers/" + code + "?" + query;
    }

    @PostMapping("/ledgers/{code}/saved/forget")
    @PreAuthorize(Access.READ_LEDGERS)
    String forget(@PathVariable String code, @RequestParam String name, RedirectAttributes redirect) {
        views.forget(Acting.require().account(), LedgerUrl.ledger(code).code(), name);
        flash.done(redirect, "ledger.saved.forgotten", name);
        return "redirect:/ledgers";
    }

    private List<SavedView> saved(String code) {
        return views.of(Acting.require().account()).stream()
                .filter(view -> view.ledger().equals(code))
                .toList();
    }

    /** A ledger in the index. */
    record Entry(String code, String name, String about) {}
}
