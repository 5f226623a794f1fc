package org.jiandang.identification;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.springframework.stereotype.Component;

/** Takes a household in at the end of its case. */
@Component
class Admission {

    private final CircumstancesReading circumstances;
    private final HouseholdStanding standing;

    Admission(CircumstancesReading circumstances, HouseholdStanding standing) {
        this.circumstances = circumstances;
        this.standing = standing;
    }

    /** An applicant becomes poor; a household that had left before comes back as fallen back (返贫) and keeps its number. */
    void admit(HouseholdId id, int year, LocalDate on) {
        Circumstances household = circumstances.of(id, year);
        if (household.status() == HouseholdStatus.APPLICANT) {
            standing.register(id, year, on);
            return;
        }
        PovertyCause cause = household.mainCause();
        if (cause == null) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.MAIN_CAUSE);
        }
        standing.relapse(id, year, on, cause);
    }
}
