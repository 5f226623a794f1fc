package org.jiandang.monitoring.course;

import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchFactRows;
import org.jiandang.monitoring.WatchFacts;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.screening.CircumstancesReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a clearing is judged on, as it stands now; the limits are the course's. */
@Component
class ClearanceReading {

    private static final WatchFacts.Members NOBODY = new WatchFacts.Members(0, 0, 0, 0, 0);

    private final CircumstancesReading circumstances;
    private final Fieldwork fieldwork;
    private final WatchFactRows rows;
    private final RegistryClock clock;

    ClearanceReading(CircumstancesReading circumstances, Fieldwork fieldwork, WatchFactRows rows, RegistryClock clock) {
        this.circumstances = circumstances;
        this.fieldwork = fieldwork;
        this.rows = rows;
        this.clock = clock;
    }

    ClearanceFacts facts(CaseRecord file, @Nullable ClearanceAssessment found) {
        HouseholdId household = householdOf(file);
        return new ClearanceFacts(
                file.year(),
                clock.today(),
                circumstances.of(household, file.year()),
                fieldwork.checks(file.id()),
                found,
                rows.of(household, file.year())
                        .map(row -> row.facts().members())
                        .orElse(NOBODY),
                new ClearanceLimits(null, null));
    }

    static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}
