package org.jiandang.persistence.job;

import java.time.Duration;
import java.util.Optional;
import org.jiandang.job.JobLane;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a job run when a place of its lane is free and no older one of the lane waits for it; else it is looked at again a little later. */
@Component
class JobTurns {

    /** What came of a look at a job. */
    enum Turn {
        RUN,
        LEFT,
        NOT_YET
    }

    private final JobTable table;
    private final Lanes lanes;
    private final TransactionTemplate look;
    private final Duration lookAgain;

    JobTurns(
            JobTable table,
            Lanes lanes,
            PlatformTransactionManager transactions,
            @Value("${db-scheduler.polling-interval}") Duration lookAgain) {
        this.table = table;
        this.lanes = lanes;
        this.look = new TransactionTemplate(transactions);
        this.lookAgain = lookAgain;
    }

    /** After how long a job whose turn it is not is looked at again. */
    Duration lookAgain() {
        return lookAgain;
    }

    Turn take(long id, JobRunner runner) {
        Optional<JobTable.Place> place = look.execute(status -> table.place(id));
        if (place == null || place.isEmpty()) {
            return run(id, runner);
        }
        JobLane lane = place.get().lane();
        if (place.get().behind() || !lanes.enter(lane)) {
            return Turn.NOT_YET;
        }
        try {
            return run(id, runner);
        } finally {
            lanes.leave(lane);
        }
    }

    private static Turn run(long id, JobRunner runner) {
        return runner.run(id) ? Turn.RUN : Turn.LEFT;
    }
}
