package org.jiandang.persistence.job;

import java.time.Clock;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.job.Job;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobState;
import org.jiandang.job.JobWork;
import org.jiandang.persistence.scope.Patience;
import org.jiandang.refusal.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one job as its requester and writes down how it ended, whatever happens. */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** A job that took its process down three times is not tried again. */
    private static final int MAX_ATTEMPTS = 3;

    private final JobTable table;
    private final ObjectProvider<JobWork> works;
    private final TransactionTemplate apart;
    private final Outage outage;
    private final Clock clock;

    JobRunner(
            JobTable table,
            ObjectProvider<JobWork> works,
            PlatformTransactionManager transactions,
            Outage outage,
            Clock clock) {
        this.outage = outage;
        this.table = table;
        this.works = works;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void run(long id) {
        Actor requester = inOwnTransaction(() -> table.requester(id).orElse(null));
        if (requester != null) {
            Patience.ofJob(() -> Acting.as(requester, () -> runAsRequester(id)));
        }
    }

    private void runAsRequester(long id) {
        Job job = inOwnTransaction(() ->
                table.begin(id, MAX_ATTEMPTS, clock.instant()) ? table.find(id).orElse(null) : null);
        if (job == null) {
            return;
        }
        if (!Boolean.TRUE.equals(inOwnTransaction(() -> table.requesterStands(id, clock.instant())))) {
            end(id, JobState.FAILED, "job.failed.rights", null);
            return;
        }
        try {
            String result = work(job.kind()).run(job, new TableProgress(id, table, apart, clock));
            end(id, JobState.DONE, null, result);
        } catch (JobCancelled cancelled) {
            end(id, JobState.CANCELLED, "job.cancelled", null);
        } catch (JobFailed failed) {
            end(id, JobState.FAILED, failed.sentence(), null);
        } catch (RuntimeException unexpected) {
            if (outage.isBehind(unexpected)) {
                // as if the process had been killed: the scheduler runs it again, and it goes on
                throw unexpected;
            }
            LOG.error("Job {} of kind {} failed", id, job.kind(), unexpected);
            end(id, JobState.FAILED, "job.failed.unexpected", null);
        }
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of kind " + kind));
    }

    private void end(long id, JobState state, @Nullable String message, @Nullable String result) {
        apart.executeWithoutResult(status -> table.end(id, state, message, result, clock.instant()));
    }

    private <T extends @Nullable Object> T inOwnTransaction(Supplier<T> action) {
        return apart.execute(status -> action.get());
    }
}
