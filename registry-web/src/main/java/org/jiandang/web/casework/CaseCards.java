package org.jiandang.web.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.web.household.HouseholdCases;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The cases of a household on its card, and the one that may be begun. */
@Component
class CaseCards implements HouseholdCases {

    private static final Set<HouseholdStatus> MAY_RETURN = EnumSet.of(HouseholdStatus.EXITED, HouseholdStatus.STABLE);

    private final CaseDesk cases;
    private final Words words;
    private final Figures figures;

    CaseCards(CaseDesk cases, Words words, Figures figures) {
        this.cases = cases;
        this.words = words;
        this.figures = figures;
    }

    @Override
    public List<CaseLine> of(HouseholdView household) {
        return records(household).stream()
                .map(file -> new CaseLine(
                        file.isOpen(),
                        words.of(file.kind()),
                        file.caseNo(),
                        words.of(file.stage()),
                        figures.date(file.dates().stageSince()),
                        "/cases/" + file.id()))
                .toList();
    }

    @Override
    public List<Start> starts(HouseholdView household) {
        HouseholdStatus status = household.standing().status();
        boolean mayStart = Acting.require().role() == Role.VILLAGE_CADRE
                && records(household).stream()
                        .noneMatch(file -> file.isOpen() && file.kind().rivals(CaseKind.EXIT));
        if (!mayStart || status == null) {
            return List.of();
        }
        if (!status.isActive()) {
            return List.of();
        }
        Start removal = new Start("/removals/begin", words.say("casework.start.REMOVAL"));
        if (status == HouseholdStatus.APPLICANT) {
            return List.of(new Start("/identifications/begin", words.say("casework.start.IDENTIFICATION")));
        }
        return MAY_RETURN.contains(status)
                ? List.of(new Start("/identifications/begin", words.say("casework.start.RETURN")), removal)
                : List.of(new Start("/exits/begin", words.say("casework.start.EXIT")), removal);
    }

    private List<CaseRecord> records(HouseholdView household) {
        HouseholdId id = household.register().id();
        return cases.ofHousehold(id.countyCode(), id.serial());
    }
}
