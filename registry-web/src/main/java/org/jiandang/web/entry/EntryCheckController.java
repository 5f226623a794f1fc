package org.jiandang.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.policy.Findings;
import org.jiandang.web.page.Flash;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last screen of guided entry: what the rules say, with links to the fields, and the entry itself. */
@Controller
@RequestMapping("/drafts/{key}/check")
class EntryCheckController {

    private final DraftStore drafts;
    private final HouseholdEntry entry;
    private final EntryPage page;
    private final Flash flash;
    private final Clock clock;

    EntryCheckController(DraftStore drafts, HouseholdEntry entry, EntryPage page, Flash flash, Clock clock) {
        this.drafts = drafts;
        this.entry = entry;
        this.page = page;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String check(@PathVariable String key, Model model) {
        DraftStore.Draft draft = drafts.read(key);
        DraftCard.Reading reading = DraftCard.read(draft.typing(), LocalDate.now(clock));
        Findings findings = reading.card() == null || reading.card().members().isEmpty()
                ? Findings.none()
                : entry.check(new RecordHousehold(key, draft.village(), reading.card()));
        page.check(draft, reading, findings, model);
        return "entry/check";
    }

    /** Enters the household; the draft's key makes a second sending find the first. */
    @PostMapping
    @PreAuthorize(Access.ENTER_HOUSEHOLDS)
    String enter(@PathVariable String key, Model model, RedirectAttributes redirect) {
        DraftStore.Draft draft = drafts.read(key);
        DraftCard.Reading reading = DraftCard.read(draft.typing(), LocalDate.now(clock));
        if (reading.card() == null || reading.card().members().isEmpty()) {
            page.check(draft, reading, Findings.none(), model);
            return "entry/check";
        }
        Outcome outcome = entry.record(new RecordHousehold("draft-" + key, draft.village(), reading.card()));
        if (outcome instanceof Outcome.Saved saved) {
            drafts.discard(key);
            flash.done(redirect, "entry.entered");
            return "redirect:/households/" + saved.id();
        }
        page.check(
                draft,
                reading,
                outcome instanceof Outcome.Blocked blocked ? blocked.findings() : Findings.none(),
                model);
        return "entry/check";
    }
}
