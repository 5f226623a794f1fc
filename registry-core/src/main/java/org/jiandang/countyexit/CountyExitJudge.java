package org.jiandang.countyexit;

import java.time.LocalDate;
import java.time.Month;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.procedure.CaseRecord;
import org.springframework.stereotype.Component;

/** Gathers what a county's exit is judged on. */
@Component
class CountyExitJudge {

    private static final int LAST_DAY = 31;

    private final CountyExitRecords records;
    private final Policies policies;

    CountyExitJudge(CountyExitRecords records, Policies policies) {
        this.records = records;
        this.policies = policies;
    }

    CountyExitFacts facts(CaseRecord file, PolicyProfile profile, boolean decides) {
        PolicyProfile yearEnd = policies.at(file.village(), LocalDate.of(file.year(), Month.DECEMBER, LAST_DAY));
        return new CountyExitFacts(
                file.year(),
                yearEnd.version(),
                file.subject().population(),
                records.indicators(file.village(), file.year()),
                records.assessment(file.id()).map(Assessment::sample).orElse(null),
                CountyExitLimits.of(profile, yearEnd, decides));
    }
}
