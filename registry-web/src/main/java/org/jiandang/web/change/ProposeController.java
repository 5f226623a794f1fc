package org.jiandang.web.change;

import java.util.Arrays;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.change.ChangeReading;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which change is proposed, and its form: a member event, a new head, a correction of a settled fact, a move or an end. */
@Controller
@RequestMapping("/households/{id:\\d{6}-\\d+}/changes/new")
class ProposeController {

    private final HouseholdReading reading;
    private final ChangePage page;
    private final ChangeReading changes;

    ProposeController(HouseholdReading reading, ChangePage page, ChangeReading changes) {
        this.changes = changes;
        this.reading = reading;
        this.page = page;
    }

    /** Which change; a link from a section leads straight to its correction. */
    @GetMapping
    @PreAuthorize(Access.ASK_CHANGES)
    String choose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer member,
            Model model) {
        if (section != null) {
            return "redirect:/households/" + id + "/changes/new/correction?section=" + section + "&year=" + year
                    + (member == null ? "" : "&member=" + member);
        }
        model.addAttribute("view", reading.view(HouseholdId.of(id), null));
        model.addAttribute("pending", changes.openOf(HouseholdId.of(id)));
        Role role = Acting.require().role();
        model.addAttribute(
                "events",
                Arrays.stream(ChangeEvent.values())
                        .filter(event -> event.proposer() == role)
                        .toList());
        return "change/choose";
    }

    @GetMapping("/{event:joins|leaves|head|correction|splits|moves|abroad|ends}")
    @PreAuthorize(Access.PROPOSE_CHANGES)
    String form(
            @PathVariable String id,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer member,
            Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), year);
        page.begin(view, ChangeEvent.of(event), Asked.section(section), member, model);
        return "change/propose";
    }

    /** Two households that are one: the township proposes, the county decides. */
    @GetMapping("/merges")
    @PreAuthorize(Access.PROPOSE_MERGES)
    String merges(@PathVariable String id, Model model) {
        page.begin(reading.view(HouseholdId.of(id), null), ChangeEvent.MERGES, null, null, model);
        return "change/propose";
    }
}
