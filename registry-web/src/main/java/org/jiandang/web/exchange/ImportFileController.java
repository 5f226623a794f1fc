package org.jiandang.web.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.ImportPreview;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.RowFinding;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.exchange.sheet.ErrorWorkbook;
import org.jiandang.web.exchange.sheet.TemplateWorkbook;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The long lists of a batch, its workbook with the errors, and the templates. */
@Controller
class ImportFileController {
    private static final int PAGE = 50;

    private final ImportDesk desk;
    private final ImportPreview preview;
    private final ImportLines lines;
    private final Words words;

    ImportFileController(ImportDesk desk, ImportPreview preview, ImportLines lines, Words words) {
        this.desk = desk;
        this.preview = preview;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/imports/{id}/findings")
    @PreAuthorize(Access.READ_IMPORTS)
    String findings(
            @PathVariable String id,
            @RequestParam String rule,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        BatchView batch = desk.view(ImportController.batch(id));
        var found = preview.findings(batch.id(), rule, after, PAGE + 1);
        model.addAttribute("batch", batch);
        model.addAttribute("rule", rule);
        model.addAttribute("lines", lines.findings(found.subList(0, Math.min(PAGE, found.size()))));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).no() : null);
        return "exchange/findings";
    }

    @GetMapping("/imports/{id}/households")
    @PreAuthorize(Access.READ_IMPORTS)
    String households(
            @PathVariable String id,
            @RequestParam(required = false) Outcome.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        BatchView batch = desk.view(ImportController.batch(id));
        var outcomes = preview.outcomes(batch.id(), kind, after, PAGE + 1);
        model.addAttribute("batch", batch);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Outcome.Kind.values());
        model.addAttribute("households", lines.outcomes(outcomes.subList(0, Math.min(PAGE, outcomes.size()))));
        model.addAttribute(
                "next", outcomes.size() > PAGE ? outcomes.get(PAGE - 1).no() : null);
        return "exchange/households";
    }

    @GetMapping("/imports/{id}/errors")
    @PreAuthorize(Access.IMPORT)
    ResponseEntity<byte[]> errors(@PathVariable String id) throws IOException {
        BatchId batch = ImportController.batch(id);
        ErrorWorkbook workbook = new ErrorWorkbook();
        List<RowFinding> findings = preview.reread(batch, workbook::row);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(findings, lines::whole, out);
        return XlsxDownload.of(words.say("exchange.errors.file", batch), out);
    }

    @GetMapping("/imports/template/{format}")
    @PreAuthorize(Access.IMPORT)
    ResponseEntity<byte[]> template(@PathVariable String format) throws IOException {
        SheetFormat wanted = SheetFormat.all().stream()
                .filter(one -> one.key().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotFound("import", format));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(wanted, out);
        return XlsxDownload.of(words.say("exchange.format." + format), out);
    }
}
