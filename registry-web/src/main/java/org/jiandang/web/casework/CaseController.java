package org.jiandang.web.casework;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.household.HouseholdReading;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionLevel;
import org.jiandang.web.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A case: its page, its life on paper, and the notification (告知书) its household signs for. */
@Controller
@RequestMapping("/cases/{id:\\d{6}-\\d+}")
class CaseController {

    /** The kinds of case whose household is told by a letter. */
    private static final Set<CaseKind> LETTERS = EnumSet.of(CaseKind.IDENTIFICATION, CaseKind.EXIT);

    private final CaseReading reading;
    private final HouseholdReading households;
    private final Fieldwork fieldwork;
    private final CasePage page;
    private final CaseText text;
    private final RegistryClock clock;

    CaseController(
            CaseReading reading,
            HouseholdReading households,
            Fieldwork fieldwork,
            CasePage page,
            CaseText text,
            RegistryClock clock) {
        this.reading = reading;
        this.households = households;
        this.fieldwork = fieldwork;
        this.page = page;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Access.READ_CASES)
    String show(@PathVariable String id, Model model) {
        fill(id, model);
        return "casework/show";
    }

    @GetMapping("/print")
    @PreAuthorize(Access.READ_CASES)
    String print(@PathVariable String id, Model model) {
        CaseView view = fill(id, model);
        model.addAttribute("printedOn", clock.today());
        model.addAttribute("visits", fieldwork.verifications(view.file().id()));
        model.addAttribute("signatures", fieldwork.signatures(view.file().id()));
        return "casework/print";
    }

    @GetMapping("/notification")
    @PreAuthorize(Access.READ_CASES)
    String notification(@PathVariable String id, Model model) {
        CaseView view = fill(id, model);
        if (!LETTERS.contains(view.file().kind())) {
            throw new NotFound("notification", id);
        }
        Announcement announced = fieldwork.announcement(view.file().id()).orElse(null);
        model.addAttribute("announcement", announced);
        model.addAttribute(
                "register",
                households
                        .view(CasePage.householdOf(view.file()), view.file().year())
                        .register());
        model.addAttribute("county", text.name(view.file().village(), RegionLevel.COUNTY));
        model.addAttribute("township", text.name(view.file().village(), RegionLevel.TOWNSHIP));
        model.addAttribute("printedOn", clock.today());
        return "casework/notification";
    }

    private CaseView fill(String id, Model model) {
        CaseView view = reading.view(CaseId.of(id));
        page.show(view, CasePage.blank(view, clock.today()), Acting.require(), model);
        model.addAttribute("fieldwork", fieldwork.verifications(view.file().id()));
        return view;
    }
}
