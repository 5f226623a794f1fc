package org.jiandang.replay;

import org.jiandang.job.Job;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.springframework.stereotype.Component;

/** A replay as a job. Run again after a crash it goes on behind the last batch that was written; run on one that is done it does nothing. */
@Component
class ReplayWork implements JobWork {

    static final String KIND = "replay";

    private final ReplayBatch batch;

    ReplayWork(ReplayBatch batch) {
        this.batch = batch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        ReplayId id = ReplayId.of(job.subject());
        Replay replay = batch.begin(id);
        if (replay.state() != ReplayState.DONE) {
            try {
                judgeAll(replay, progress);
            } catch (JobLeft left) {
                throw left;
            } catch (RuntimeException stopped) {
                batch.end(id, ReplayState.STOPPED);
                throw stopped;
            }
            batch.end(id, ReplayState.DONE);
        }
        return "/replays/" + id;
    }

    private void judgeAll(Replay replay, JobProgress progress) {
        progress.step("replay.job.judging", replay.total());
        long judged = replay.judged();
        for (int more = batch.next(replay.id()); more > 0; more = batch.next(replay.id())) {
            judged += more;
            progress.at(judged);
        }
    }
}
