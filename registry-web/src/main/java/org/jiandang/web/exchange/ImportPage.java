package org.jiandang.web.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportPreview;
import org.jiandang.exchange.ImportRelease;
import org.jiandang.exchange.ImportResults;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.job.Jobs;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a batch shows in its state. */
@Component
class ImportPage {
    /** Findings shown of each rule before the reader asks for all. */
    private static final int EACH = 10;

    private final ImportPreview preview;
    private final ImportRelease releases;
    private final ImportLines lines;
    private final Jobs jobs;
    private final Words words;
    private final Crumbs crumbs;
    private final Clock clock;

    ImportPage(
            ImportPreview preview,
            ImportRelease releases,
            ImportLines lines,
            Jobs jobs,
            Words words,
            Crumbs crumbs,
            Clock clock) {
        this.preview = preview;
        this.releases = releases;
        this.lines = lines;
        this.jobs = jobs;
        this.words = words;
        this.crumbs = crumbs;
        this.clock = clock;
    }

    /** One rule with its first findings. */
    record RuleGroup(ImportResults.RuleCount rule, String title, List<ImportLines.Line> lines, boolean more) {}

    String show(BatchView batch, Model model) {
        model.addAttribute("batch", batch);
        model.addAttribute("breadcrumb", crumbs.of(RegionCode.of(batch.regionCode()), Acting.require()));
        model.addAttribute(
                "mine", batch.author().account().equals(Acting.require().account()));
        model.addAttribute("mayAnswer", releases.mayAnswer(batch));
        model.addAttribute("reason", reason(batch));
        switch (batch.state()) {
            case UPLOADED -> {
                Integer proposed = batch.dataYear() != null
                        ? batch.dataYear()
                        : batch.file().notes().proposedYear();
                int year = proposed == null ? LocalDate.now(clock).getYear() : proposed;
                LocalDate day = batch.recordDate() != null ? batch.recordDate() : lastDay(year);
                model.addAttribute("year", year);
                model.addAttribute("recordDate", day);
            }
            case CHECKING, COMMITTING -> {
                Long job = batch.jobId();
                jobs.find(job == null ? 0 : job).ifPresent(found -> {
                    model.addAttribute("job", found);
                    model.addAttribute(
                            "remaining",
                            found.remaining(clock.instant())
                                    .map(left -> left.toSeconds() + 1)
                                    .orElse(null));
                });
            }
            case CHECKED, WAITING, COMMITTED, UNDONE -> {
                List<RuleGroup> groups = groups(batch.id());
                model.addAttribute(
                        "blocking",
                        groups.stream()
                                .filter(g -> g.rule().severity() == Severity.BLOCK)
                                .toList());
                model.addAttribute(
                        "doubts",
                        groups.stream()
                                .filter(g -> g.rule().severity() != Severity.BLOCK)
                                .toList());
                if (batch.state() == BatchState.WAITING) {
                    // who releases sees some of the new households as well
                    model.addAttribute(
                            "added", lines.outcomes(preview.outcomes(batch.id(), Outcome.Kind.NEW, 0, EACH)));
                }
                model.addAttribute(
                        "changed", lines.outcomes(preview.outcomes(batch.id(), Outcome.Kind.CHANGED, 0, EACH)));
            }
            default -> {}
        }
        return "exchange/show";
    }

    private List<RuleGroup> groups(BatchId id) {
        List<RuleGroup> groups = new ArrayList<>();
        for (ImportResults.RuleCount rule : preview.rules(id)) {
            // Doubts are asked for on the work list; here their number is enough.
            boolean blocks = rule.severity() == Severity.BLOCK;
            List<ImportResults.Numbered> first =
                    blocks ? preview.findings(id, rule.code(), 0, EACH + 1) : preview.findings(id, rule.code(), 0, 1);
            groups.add(new RuleGroup(
                    rule,
                    lines.title(first.isEmpty() ? null : first.get(0).finding()),
                    blocks ? lines.findings(first.subList(0, Math.min(EACH, first.size()))) : List.of(),
                    first.size() > EACH));
        }
        return groups;
    }

    private String reason(BatchView batch) {
        if (batch.refusal() == null) {
            return "";
        }
        List<String> parts = FileRefused.parts(batch.refusal());
        return words.say(parts.get(0), parts.subList(1, parts.size()));
    }

    private LocalDate lastDay(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        return end.isAfter(today) ? today : end;
    }
}
