package org.jiandang.persistence.job;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.job.Job;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobState;
import org.jiandang.job.JobWork;
import org.jiandang.persistence.scope.Lease;
import org.jiandang.persistence.scope.Patience;
import org.jiandang.refusal.Outage;
import org.jiandang.storage.NoRoom;
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
    private final Pausing pausing;
    private final Clock clock;

    JobRunner(
            JobTable table,
            ObjectProvider<JobWork> works,
            PlatformTransactionManager transactions,
            Pausing pausing,
            Outage outage,
            Clock clock) {
        this.outage = outage;
        this.table = table;
        this.works = works;
        this.pausing = pausing;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Runs it; false when it was left as it stands and is to be run again. */
    boolean run(long id) {
        Actor requester = inOwnTransaction(() -> table.requester(id).orElse(null));
        Lease lease = requester == null
                ? null
                : inOwnTransaction(
                        () -> table.begin(id, MAX_ATTEMPTS, clock.instant()).orElse(null));
        if (requester == null || lease == null) {
            return true;
        }
        Patience.ofJob(() -> Acting.as(requester, () -> lease.holding(() -> runAsRequester(lease))));
        return !Boolean.TRUE.equals(inOwnTransaction(() -> table.isLeft(lease)));
    }

    private void runAsRequester(Lease lease) {
        Job job = inOwnTransaction(() -> table.find(lease.job()).orElseThrow());
        try {
            if (!Boolean.TRUE.equals(inOwnTransaction(() -> table.requesterStands(job.id(), clock.instant())))) {
                throw new JobFailed("job.failed.rights");
            }
            String result = work(job.kind()).run(job, new TableProgress(lease, table, pausing, apart, clock));
            end(lease, JobState.DONE, null, result);
        } catch (JobLeft left) {
            leave(lease, left);
        } catch (JobCancelled cancelled) {
            end(lease, JobState.CANCELLED, "job.cancelled", null);
        } catch (JobFailed failed) {
            end(lease, JobState.FAILED, failed.sentence(), null);
        } catch (NoRoom full) {
            end(
                    lease,
                    JobState.FAILED,
                    new JobFailed(full.key(), full.arguments().toArray()).sentence(),
                    null);
        } catch (RuntimeException unexpected) {
            if (pausing.isAsked()) {
                // cut off while the registry stopped under it: the next start does it again
                leave(lease, unexpected);
            } else if (outage.isBehind(unexpected)) {
                // as if the process had been killed: the scheduler runs it again, and it goes on
                throw unexpected;
            } else {
                LOG.error("Job {} of kind {} failed", job.id(), job.kind(), unexpected);
                end(lease, JobState.FAILED, "job.failed.unexpected", null);
            }
        }
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of kind " + kind));
    }

    /** Whoever has lost the lease says nothing: the run that took over does. */
    private void end(Lease lease, JobState state, @Nullable String message, @Nullable String result) {
        if (!held(() -> table.end(lease, state, message, result, clock.instant()))) {
            LOG.warn("Job {} was taken over by another run; this one wrote nothing more", lease.job());
        }
    }

    private void leave(Lease lease, RuntimeException why) {
        if (held(() -> table.leave(lease))) {
            LOG.info("Job {} waits for the next start", lease.job());
        } else {
            LOG.warn("Job {}: {}", lease.job(), why.getMessage());
        }
    }

    private boolean held(BooleanSupplier write) {
        try {
            return Boolean.TRUE.equals(apart.execute(status -> write.getAsBoolean()));
        } catch (JobLeft lost) {
            return false;
        }
    }

    private <T extends @Nullable Object> T inOwnTransaction(Supplier<T> action) {
        return apart.execute(status -> action.get());
    }
}
