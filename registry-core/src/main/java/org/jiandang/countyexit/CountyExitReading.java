package org.jiandang.countyexit;

import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a county's exit: what the register says, the assessment and the result. */
@Service
public class CountyExitReading {

    private final CaseDesk cases;
    private final CountyExitRecords records;
    private final CountyExitJudge judge;
    private final Policies policies;
    private final RegistryClock clock;

    CountyExitReading(
            CaseDesk cases, CountyExitRecords records, CountyExitJudge judge, Policies policies, RegistryClock clock) {
        this.cases = cases;
        this.records = records;
        this.judge = judge;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CountyExitView view(CaseId id) {
        CaseRecord file = cases.find(id);
        if (file.kind() != CaseKind.COUNTY_EXIT) {
            throw new NotFound("countyExit", id);
        }
        CountyExitFacts facts = judge.facts(file, policies.at(file.village(), clock.today()), false);
        boolean stage = file.stage() == Stage.PREFECTURE_REVIEW || file.stage() == Stage.ASSESSED;
        return new CountyExitView(
                file,
                facts.register(),
                records.assessment(id).orElse(null),
                facts.incidencePct(),
                stage && Acting.require().role() == Role.REGION_OFFICE,
                records.of(file.village()).orElse(null));
    }

    /** What the register says of a county of the actor's area. */
    @Transactional(readOnly = true)
    public CountyIndicators indicators(RegionCode county, int year) {
        Acting.require().mustReach(county);
        return records.indicators(county, year);
    }

    /** The result of a county of the actor's area, where it has left. */
    @Transactional(readOnly = true)
    public Optional<CountyExit> exitOf(RegionCode county) {
        Acting.require().mustReach(county);
        return records.of(county);
    }
}
