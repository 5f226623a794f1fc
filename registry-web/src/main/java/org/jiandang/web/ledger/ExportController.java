package org.jiandang.web.ledger;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.export.ExportFormat;
import org.jiandang.ledger.export.ExportLimits;
import org.jiandang.ledger.export.ExportRefused;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.ledger.export.RequestExport;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.StepUp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ledgers as files: asked for with a purpose, shown, released by a second person where needed. */
@Controller
class ExportController {

    private final ExportService exports;
    private final LedgerService ledgers;
    private final LedgerUrl urls;
    private final SheetWords sheets;
    private final ExportStart start;
    private final Flash flash;

    ExportController(
            ExportService exports,
            LedgerService ledgers,
            LedgerUrl urls,
            SheetWords sheets,
            ExportStart start,
            Flash flash) {
        this.exports = exports;
        this.ledgers = ledgers;
        this.urls = urls;
        this.sheets = sheets;
        this.start = start;
        this.flash = flash;
    }

    @GetMapping("/ledgers/{code}/export")
    @PreAuthorize(Access.EXPORT)
    String ask(@PathVariable String code, @RequestParam Map<String, String> parameters, Locale locale, Model model) {
        var ledger = LedgerUrl.ledger(code);
        var query = urls.query(ledger, parameters);
        long rows = ledgers.count(ledger, query);
        var role = Acting.require().role();
        model.addAttribute("code", code);
        model.addAttribute("name", sheets.name(ledger, query.area(), query.day(), locale));
        model.addAttribute("filter", LedgerUrl.parameters(query));
        model.addAttribute("queryText", LedgerUrl.text(query));
        model.addAttribute("format", format(parameters.getOrDefault("format", "")));
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("rows", rows);
        model.addAttribute("limit", ExportLimits.rows(role));
        model.addAttribute("mayTakeNumbers", ExportLimits.mayTakeNumbers(role));
        model.addAttribute("needsRelease", ExportLimits.needsRelease(rows, false));
        return "ledger/export";
    }

    @StepUp
    @PostMapping("/ledgers/{code}/exports")
    @PreAuthorize(Access.EXPORT)
    String request(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes redirect) {
        var ledger = LedgerUrl.ledger(code);
        var query = urls.query(ledger, parameters);
        var wish = new RequestExport(
                ledger,
                query,
                format(parameters.getOrDefault("format", "")),
                "true".equals(parameters.get("numbers")),
                parameters.getOrDefault("purpose", ""),
                locale.toLanguageTag());
        start.mustBePossible();
        try {
            return "redirect:" + start.begin(exports.request(wish));
        } catch (ExportRefused refused) {
            flash.refused(redirect, refused.key(), refused.arguments().toArray());
            return "redirect:/ledgers/" + code + "/export?" + LedgerUrl.text(query) + "&format=" + wish.format();
        }
    }

    @GetMapping("/exports/{id}")
    @PreAuthorize(Access.EXPORT)
    String show(@PathVariable String id, Locale locale, Model model) {
        var export = exports.find(ExportStart.id(id));
        model.addAttribute("export", export);
        model.addAttribute(
                "own", export.requestedBy().account().equals(Acting.require().account()));
        model.addAttribute("mayRelease", exports.mayRelease(export));
        model.addAttribute(
                "name",
                sheets.name(
                        export.ledger(), export.query().area(), export.query().day(), locale));
        model.addAttribute("queryText", LedgerUrl.text(export.query()));
        return "ledger/exported";
    }

    @StepUp
    @PostMapping("/exports/{id}/decision")
    @PreAuthorize(Access.EXPORT)
    String decide(
            @PathVariable String id,
            @RequestParam boolean release,
            @RequestParam(defaultValue = "") @Size(max = 200) String note,
            RedirectAttributes redirect) {
        try {
            exports.decide(ExportStart.id(id), release, note);
            flash.done(redirect, release ? "ledger.export.released" : "ledger.export.declined");
            return "redirect:/ledgers";
        } catch (ExportRefused refused) {
            flash.refused(redirect, refused.key(), refused.arguments().toArray());
            return "redirect:/exports/" + ExportStart.id(id);
        }
    }

    private static ExportFormat format(String text) {
        return "CSV".equalsIgnoreCase(text) ? ExportFormat.CSV : ExportFormat.XLSX;
    }
}
