package org.jiandang.web.household;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.finding.FindingGroup;
import org.jiandang.household.finding.FindingId;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work list of doubts about data: by rule and village, and household by household; one reason may answer a whole rule in a village. */
@Controller
@RequestMapping("/findings")
class FindingController {

    private static final int PAGE = 50;

    private final FindingDesk findings;
    private final Words words;
    private final Flash flash;

    FindingController(FindingDesk findings, Words words, Flash flash) {
        this.findings = findings;
        this.words = words;
        this.flash = flash;
    }

    /** A doubt in words. */
    record Line(DataFinding finding, String text) {}

    @GetMapping
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String groups(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        RegionCode region = area == null ? Acting.require().jurisdiction().region() : RegionCode.of(area);
        FindingGroup.Key from = FindingGroup.Key.parse(after).orElse(FindingGroup.Key.START);
        List<FindingGroup> groups = findings.groups(region, code, from, PAGE);
        model.addAttribute("code", code);
        model.addAttribute("area", region.value());
        model.addAttribute("groups", groups);
        model.addAttribute("later", from != FindingGroup.Key.START);
        model.addAttribute("next", groups.size() == PAGE ? groups.get(PAGE - 1).key() : null);
        return "household/findings";
    }

    @GetMapping("/{village:\\d{12}}/{code}")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String open(
            @PathVariable String village,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        List<DataFinding> open =
                findings.open(RegionCode.of(village), code, after == null ? null : FindingId.of(after), PAGE);
        model.addAttribute("village", village);
        model.addAttribute("code", code);
        model.addAttribute("lines", open.stream().map(this::line).toList());
        model.addAttribute(
                "answered",
                findings.answered(RegionCode.of(village), code).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute("next", open.size() == PAGE ? open.get(PAGE - 1).id() : null);
        return "household/finding-list";
    }

    @PostMapping("/{id:\\d{6}-\\d+}")
    @PreAuthorize(Access.WORK_ON_CHANGES)
    String explain(
            @PathVariable String id,
            @RequestParam @Size(max = 200) String reason,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        findings.explain(FindingId.of(id), reason);
        flash.done(redirect, "finding.explained");
        return "redirect:" + (back != null && back.matches("/(households|findings)[\\w/?=&-]*") ? back : "/findings");
    }

    @PostMapping("/{village:\\d{12}}/{code}")
    @PreAuthorize(Access.WORK_ON_CHANGES)
    String explainAll(
            @PathVariable String village,
            @PathVariable String code,
            @RequestParam @Size(max = 200) String reason,
            RedirectAttributes redirect) {
        int answered = findings.explainAll(RegionCode.of(village), code, reason);
        flash.done(redirect, "finding.explained.all", answered);
        return "redirect:/findings";
    }

    private Line line(DataFinding finding) {
        return new Line(
                finding, Objects.requireNonNullElse(words.find(finding.key(), finding.arguments()), finding.code()));
    }
}
