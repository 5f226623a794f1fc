package org.jiandang.policy.whatif;

import java.util.List;
import org.jiandang.job.Job;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Counts a what-if behind the pages, county by county. Run again after a crash it counts each county anew; one that is done stays as it is. */
@Component
class WhatIfWork implements JobWork {

    static final String KIND = "what-if";

    private final WhatIfCounting counting;

    WhatIfWork(WhatIfCounting counting) {
        this.counting = counting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        WhatIfId id = WhatIfId.parse(job.subject()).orElseThrow(() -> new JobFailed("job.failed.unexpected"));
        try {
            WhatIf whatIf = counting.find(id);
            if (!whatIf.isDone()) {
                List<RegionCode> counties = counting.counties(whatIf);
                progress.step("policy.whatIf.counting", counties.size());
                long counted = 0;
                for (RegionCode county : counties) {
                    counting.count(whatIf, county);
                    progress.at(++counted);
                }
                counting.finish(whatIf);
            }
            return "/policies/what-ifs/" + id;
        } catch (Refusal refusal) {
            throw new JobFailed(refusal.key(), refusal.arguments().toArray());
        }
    }
}
