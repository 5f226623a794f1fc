package org.jiandang.web.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Rule;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.rulebook.Chapter;
import org.jiandang.rulebook.RuleBooks;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLineException;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of rules: what they say, what they compare with here today, and how many doubts are open. */
@Controller
@RequestMapping("/rules")
class RuleController {

    private static final String RED_LINES = "redline";

    private final FindingDesk findings;
    private final Policies policies;
    private final RuleCatalogue catalogue;
    private final RuleValues values;
    private final RegistryClock clock;
    private final Words words;

    RuleController(
            FindingDesk findings,
            Policies policies,
            RuleCatalogue catalogue,
            RuleValues values,
            RegistryClock clock,
            Words words) {
        this.findings = findings;
        this.policies = policies;
        this.catalogue = catalogue;
        this.values = values;
        this.clock = clock;
        this.words = words;
    }

    /** A red line with the exceptions for which it is lifted. */
    record RedLineRow(RedLine line, String exceptions) {}

    @GetMapping
    @PreAuthorize(Access.READ_RULES)
    String list(@RequestParam(required = false) @Nullable String chapter, Model model) {
        RegionCode area = Acting.require().jurisdiction().region();
        PolicyProfile profile = policies.at(area, clock.today());
        Map<String, Long> open = findings.counts(area);
        model.addAttribute("chapter", chapter);
        model.addAttribute(
                "chapters",
                Stream.concat(RuleBooks.ALL.stream().map(Chapter::key), Stream.of(RED_LINES))
                        .toList());
        model.addAttribute(
                "rules",
                RuleBooks.ALL.stream()
                        .filter(one -> chapter == null || one.key().equals(chapter))
                        .flatMap(one -> catalogue.of(one, profile, open).stream())
                        .toList());
        model.addAttribute("redLines", chapter == null || chapter.equals(RED_LINES) ? redLines() : List.of());
        model.addAttribute("profile", profile);
        return "rules/list";
    }

    @GetMapping("/{code}")
    @PreAuthorize(Access.READ_RULES)
    String show(@PathVariable String code, Model model) {
        Chapter chapter = RuleBooks.chapterOf(code).orElseThrow(() -> new NotFound("rule", code));
        Rule<?> rule = RuleBooks.rule(code).orElseThrow(() -> new NotFound("rule", code));
        RegionCode area = Acting.require().jurisdiction().region();
        PolicyProfile profile = policies.at(area, clock.today());
        model.addAttribute("rule", catalogue.line(chapter, rule, profile, findings.counts(area)));
        model.addAttribute("base", rule.severity());
        model.addAttribute("items", values.of(rule, profile));
        model.addAttribute("today", clock.today());
        return "rules/show";
    }

    private List<RedLineRow> redLines() {
        return Stream.of(RedLine.values())
                .map(line -> new RedLineRow(line, words.all(RedLineException.of(line))))
                .toList();
    }
}
