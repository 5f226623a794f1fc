package org.jiandang.persistence.job;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobProgress;
import org.jiandang.persistence.scope.Lease;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes progress at most twice a second, so that counting every row costs nothing. */
final class TableProgress implements JobProgress {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Lease lease;
    private final JobTable table;
    private final Pausing pausing;
    private final TransactionTemplate apart;
    private final Clock clock;
    private long total;
    private long writtenAt = System.nanoTime();

    TableProgress(Lease lease, JobTable table, Pausing pausing, TransactionTemplate apart, Clock clock) {
        this.lease = lease;
        this.table = table;
        this.pausing = pausing;
        this.apart = apart;
        this.clock = clock;
    }

    @Override
    public void step(String messageKey, long total) {
        this.total = total;
        write(0, messageKey);
    }

    @Override
    public void at(long done) {
        if (pausing.isAsked()) {
            throw new JobLeft(lease.job(), "the registry stops");
        }
        if (System.nanoTime() - writtenAt >= PAUSE) {
            write(done, null);
        }
    }

    private void write(long done, @Nullable String message) {
        writtenAt = System.nanoTime();
        Optional<Boolean> cancelAsked =
                apart.execute(status -> table.progress(lease, done, total, message, clock.instant()));
        if (cancelAsked == null || cancelAsked.isEmpty()) {
            throw new JobLeft(lease.job(), "another run has taken it over");
        }
        if (cancelAsked.get()) {
            throw new JobCancelled(lease.job());
        }
    }
}
