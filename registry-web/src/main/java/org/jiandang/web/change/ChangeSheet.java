package org.jiandang.web.change;

import org.jiandang.change.Change;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeProcedure;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.ChangeView;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.page.FindingLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one change shows: old and new side by side, and what the rules say of the new. */
@Component
class ChangeSheet {

    private final ChangeReading reading;
    private final HouseholdReading households;
    private final ChangeText text;
    private final FindingLines lines;

    ChangeSheet(ChangeReading reading, HouseholdReading households, ChangeText text, FindingLines lines) {
        this.reading = reading;
        this.households = households;
        this.text = text;
        this.lines = lines;
    }

    void fill(ChangeId id, Model model) {
        ChangeView view = reading.view(id);
        boolean over = ChangeProcedure.of(view.line().event()).ends(view.line().stage());
        // What was changed is compared with what stood when it was proposed, not with what stands since.
        HouseholdView household = over
                ? households.viewAt(view.line().household(), null, view.line().proposedAt())
                : households.view(view.line().household(), null);
        model.addAttribute("change", view);
        model.addAttribute("household", household);
        model.addAttribute(
                "rows", text.lines(view.change(), over ? before(view.change(), household) : view.before(), household));
        model.addAttribute("findings", lines.of(view.findings()));
    }

    private static @Nullable Record before(Change change, HouseholdView then) {
        return change instanceof Change.SectionCorrected corrected
                ? then.section(corrected.section(), corrected.memberNo()).orElse(null)
                : null;
    }
}
