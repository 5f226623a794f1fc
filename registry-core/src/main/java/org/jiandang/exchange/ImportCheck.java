package org.jiandang.exchange;

import org.jiandang.job.JobProgress;
import org.springframework.stereotype.Component;

/** The check of a batch as a job. */
@Component
class ImportCheck extends ImportWork {

    ImportCheck(ImportSteps steps) {
        super(steps, BatchState.CHECKING);
    }

    @Override
    public String kind() {
        return ImportDesk.CHECK;
    }

    @Override
    void work(ImportSteps steps, BatchId id, JobProgress progress) {
        steps.check(id, progress);
    }
}
