package org.jiandang.recheck;

import org.jiandang.job.Job;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.refusal.Refusal;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * A re-check as a job. Run again after a crash it goes on after the last batch that was written; run on one that is done it does nothing. What
 * was found before it was cancelled stays.
 */
@Component
class RecheckWork implements JobWork {

    static final String KIND = "recheck";

    /** Who edits a household that a batch waits for may wait for that batch in turn; the database ends one of them. */
    private static final int TRIES = 4;

    private final RecheckBatch batch;

    RecheckWork(RecheckBatch batch) {
        this.batch = batch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        RecheckId id = RecheckId.of(job.subject());
        try {
            Recheck recheck = batch.begin(id);
            if (recheck.state() != RecheckState.DONE) {
                judgeAll(recheck, progress);
            }
        } catch (JobLeft left) {
            throw left;
        } catch (RuntimeException stopped) {
            batch.end(id, RecheckState.STOPPED);
            throw stopped instanceof Refusal refusal
                    ? new JobFailed(refusal.key(), refusal.arguments().toArray())
                    : stopped;
        }
        return "/rechecks/" + id;
    }

    private void judgeAll(Recheck recheck, JobProgress progress) {
        progress.step("recheck.job.judging", recheck.total());
        long judged = recheck.judged();
        for (int more = next(recheck.id()); more > 0; more = next(recheck.id())) {
            judged += more;
            progress.at(judged);
        }
        batch.end(recheck.id(), RecheckState.DONE);
    }

    private int next(RecheckId id) {
        for (int tried = 1; ; tried++) {
            try {
                return batch.next(id);
            } catch (PessimisticLockingFailureException lost) {
                if (tried == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
