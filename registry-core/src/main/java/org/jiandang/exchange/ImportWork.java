package org.jiandang.exchange;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.job.Job;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobLane;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.refusal.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;

/** One of the two long steps as a job: whatever ends it early, the batch goes back to where a decision is possible. */
abstract class ImportWork implements JobWork {
    private final ImportSteps steps;
    private final BatchState during;

    ImportWork(ImportSteps steps, BatchState during) {
        this.steps = steps;
        this.during = during;
    }

    @Override
    public JobLane lane() {
        return JobLane.IMPORT;
    }

    abstract void work(ImportSteps steps, BatchId id, JobProgress progress);

    @Override
    public String run(Job job, JobProgress progress) {
        BatchId id = BatchId.of(job.subject());
        try {
            work(steps, id, progress);
        } catch (JobLeft left) {
            // the batch waits in its state for the next run
            throw left;
        } catch (Refusal refusal) {
            String sentence = sentence(refusal);
            steps.back(id, during, sentence);
            throw new JobFailed(refusal.key(), refusal.arguments().toArray());
        } catch (OptimisticLockingFailureException moved) {
            steps.back(id, during, "exchange.moved.meanwhile");
            throw new JobFailed("exchange.moved.meanwhile");
        } catch (JobCancelled cancelled) {
            steps.back(id, during, "job.cancelled");
            throw cancelled;
        } catch (RuntimeException unexpected) {
            steps.back(id, during, "job.failed.unexpected");
            throw unexpected;
        }
        return "/imports/" + id;
    }

    private static String sentence(Refusal refusal) {
        return Stream.concat(
                        Stream.of(refusal.key()), refusal.arguments().stream().map(String::valueOf))
                .collect(Collectors.joining("|"));
    }
}
