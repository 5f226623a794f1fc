package org.jiandang.web.oversight;

import java.util.List;
import org.jiandang.audit.ReadingPurposes;
import org.jiandang.audit.StatedReason;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.household.HouseholdCases;
import org.jiandang.web.security.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks those from above what a household is read for: one of its cases, or a reason. The page names nobody. */
@Controller
class PurposeController {

    /** Behind the address of a household. */
    static final String PATH = "/purpose";

    private static final String ADDRESS = "/households/{id:\\d{6}-\\d+}" + PATH;

    private final HouseholdReading reading;
    private final ReadingPurposes purposes;
    private final ObjectProvider<HouseholdCases> cases;

    PurposeController(HouseholdReading reading, ReadingPurposes purposes, ObjectProvider<HouseholdCases> cases) {
        this.reading = reading;
        this.purposes = purposes;
        this.cases = cases;
    }

    @GetMapping(ADDRESS)
    @PreAuthorize(Access.NAME_PURPOSE)
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String to, Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), null);
        model.addAttribute("address", "/households/" + id + PATH);
        model.addAttribute("householdNo", view.register().householdNo());
        model.addAttribute("cases", lines(view));
        model.addAttribute("to", AskedPage.rest(to));
        model.addAttribute("longest", ReadingPurposes.LONGEST - 40);
        return "audit/purpose";
    }

    @PostMapping(ADDRESS)
    @PreAuthorize(Access.NAME_PURPOSE)
    String name(
            @PathVariable String id,
            @RequestParam(name = "case", defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        HouseholdView view = reading.view(HouseholdId.of(id), null);
        boolean known = lines(view).stream().anyMatch(one -> one.number().equals(number));
        String purpose = ((known ? number + " " : "") + reason.strip()).strip();
        if (!known && !StatedReason.isReason(reason)
                || purpose.length() > ReadingPurposes.LONGEST
                || !known && !number.isEmpty()) {
            model.addAttribute("missing", true);
            model.addAttribute("reason", reason);
            return ask(id, to, model);
        }
        purposes.name(id, purpose);
        return "redirect:/households/" + id + AskedPage.rest(to);
    }

    private List<HouseholdCases.CaseLine> lines(HouseholdView view) {
        return cases.orderedStream().flatMap(one -> one.of(view).stream()).toList();
    }
}
