package org.jiandang.monitoring.clue;

import org.jiandang.job.Job;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.monitoring.WatchFactRows.Place;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A screening behind the pages: page by page, each in its own transaction; after a crash it begins again and makes no clue twice. */
@Component
class ScreeningWork implements JobWork {

    static final String KIND = "clue-screening";

    private final ClueScreening screening;

    ScreeningWork(ClueScreening screening) {
        this.screening = screening;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        RegionCode area = RegionCode.of(job.subject().substring(0, job.subject().indexOf(':')));
        int year = Integer.parseInt(job.subject().substring(job.subject().indexOf(':') + 1));
        progress.step("job.step.clue-screening", 0);
        long looked = 0;
        @Nullable Place after = null;
        do {
            ClueScreening.Step step = screening.page(area, year, after);
            looked += step.looked();
            progress.at(looked);
            after = step.last();
        } while (after != null);
        return "/clues?source=SCREENING&area=" + area;
    }
}
