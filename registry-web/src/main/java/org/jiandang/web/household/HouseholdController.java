package org.jiandang.web.household;

import java.time.Clock;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.SurveyService;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.refusal.NotFound;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
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

/** A household: its card, a member's part of it, its history and its print. */
@Controller
@RequestMapping("/households/{id:\\d{6}-\\d+}")
class HouseholdController {

    private static final int CHANGES = 500;

    private final HouseholdReading reading;
    private final SurveyService surveys;
    private final FindingDesk findings;
    private final CardPage page;
    private final CardExtras extras;
    private final Flash flash;
    private final Clock clock;

    HouseholdController(
            HouseholdReading reading,
            SurveyService surveys,
            FindingDesk findings,
            CardPage page,
            CardExtras extras,
            Flash flash,
            Clock clock) {
        this.reading = reading;
        this.surveys = surveys;
        this.findings = findings;
        this.page = page;
        this.extras = extras;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        card(view, model);
        model.addAttribute("findings", extras.doubts(findings.of(view.register().id()), view));
        model.addAttribute("cases", extras.cases(view));
        model.addAttribute("starts", extras.starts(view));
        model.addAllAttributes(extras.rights(view, LocalDate.now(clock).getYear()));
        return "household/show";
    }

    @GetMapping("/print")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String print(@PathVariable String id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        card(view, model);
        model.addAttribute(
                "memberCards",
                view.activeMembers().stream()
                        .map(member -> extras.member(view, member))
                        .toList());
        model.addAttribute("incomeSums", extras.incomeSums(view));
        model.addAttribute("printedOn", LocalDate.now(clock));
        return "household/print";
    }

    @GetMapping("/history")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String history(@PathVariable String id, Model model) {
        HouseholdId household = HouseholdId.of(id);
        HouseholdView view = reading.view(household, null);
        model.addAttribute("view", view);
        model.addAttribute("changes", extras.changes(reading.changes(household, CHANGES), view));
        model.addAttribute("limit", CHANGES);
        return "household/history";
    }

    @GetMapping("/members/{no}")
    @PreAuthorize(Access.READ_HOUSEHOLDS)
    String member(
            @PathVariable String id,
            @PathVariable int no,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        MemberView member = view.member(no).orElseThrow(() -> new NotFound("member", no));
        model.addAttribute("view", view);
        model.addAttribute("member", member);
        model.addAttribute("doubtMember", no);
        model.addAttribute("findings", extras.doubts(findings.of(view.register().id()), view, no));
        model.addAttribute("sections", extras.member(view, member).sections());
        return "household/member";
    }

    /** Opens the record of a year, which begins with what the last one said. */
    @PostMapping("/years")
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String open(@PathVariable String id, @RequestParam int year, RedirectAttributes redirect) {
        surveys.open(HouseholdId.of(id), year, LocalDate.now(clock));
        flash.done(redirect, "household.year.opened", year);
        return "redirect:/households/" + id + "?year=" + year;
    }

    private void card(HouseholdView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("year", view.year() == null ? null : view.year().year());
        model.addAttribute("groupA", page.sections(view, CardPage.GROUP_A));
        model.addAttribute("groupE", page.sections(view, CardPage.GROUP_E));
        model.addAttribute("members", page.members(view));
        model.addAttribute("incomeYears", page.incomeYears(view));
        model.addAttribute("incomeItems", page.incomeItems(view));
        model.addAttribute("incomeEdit", extras.incomeEdit(view));
        model.addAttribute("incomeChange", extras.incomeChange(view));
        model.addAttribute("guarantees", extras.guarantees(view));
    }
}
