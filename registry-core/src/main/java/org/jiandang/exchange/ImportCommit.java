package org.jiandang.exchange;

import org.jiandang.job.JobProgress;
import org.springframework.stereotype.Component;

/** The commit of a batch as a job. */
@Component
class ImportCommit extends ImportWork {

    ImportCommit(ImportSteps steps) {
        super(steps, BatchState.COMMITTING);
    }

    @Override
    public String kind() {
        return ImportDesk.COMMIT;
    }

    @Override
    void work(ImportSteps steps, BatchId id, JobProgress progress) {
        steps.commit(id, progress);
    }
}
