package org.jiandang.removal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.screening.CircumstancesReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where removals are proposed; every further step is that of any case. */
@Service
public class RemovalDesk {

    private final CaseDesk cases;
    private final HouseholdReading households;
    private final CircumstancesReading circumstances;
    private final EvidenceService evidence;
    private final RegistryClock clock;

    RemovalDesk(
            CaseDesk cases,
            HouseholdReading households,
            CircumstancesReading circumstances,
            EvidenceService evidence,
            RegistryClock clock) {
        this.cases = cases;
        this.households = households;
        this.circumstances = circumstances;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Opens the case; what was acquired after the identification is no wrong entry and leads to an exit instead. */
    @Transactional
    public CaseRecord propose(ProposeRemoval command) {
        HouseholdView household = households.view(command.household(), null);
        HouseholdStatus status = household.standing().status();
        if (status == null || status == HouseholdStatus.APPLICANT || !status.isActive()) {
            throw new StepNotAllowed(Reason.STATUS_DOES_NOT_FIT, String.valueOf(status));
        }
        if (command.cause() == RemovalCause.RED_LINE) {
            mustBeOlder(command.acquiredOn(), household.basics().firstIdentifiedOn());
        }
        String county = command.household().countyCode();
        evidence.mustShow(
                county, List.of(command.evidence()), Set.of(command.cause().proof()));
        CircumstancesReading.Named named = circumstances.named(command.household());
        CaseRecord opened = cases.open(new OpenCase(
                CaseKind.REMOVAL,
                Action.PROPOSE,
                named.village(),
                named.subject(),
                clock.today().getYear(),
                command.statement(),
                List.of(command.evidence())));
        evidence.attach(opened.id(), List.of(command.evidence()));
        return opened;
    }

    /** The time-of-acquisition rule (rulebook part 2, §2.2). */
    private static void mustBeOlder(@Nullable LocalDate acquired, @Nullable LocalDate identified) {
        if (acquired == null) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.DETAIL);
        }
        if (identified != null && acquired.isAfter(identified)) {
            throw new StepNotAllowed(Reason.ASSET_CAME_AFTER, acquired);
        }
    }
}
