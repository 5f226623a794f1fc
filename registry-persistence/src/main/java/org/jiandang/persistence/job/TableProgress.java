package org.jiandang.persistence.job;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes progress at most twice a second, so that counting every row costs nothing. */
final class TableProgress implements JobProgress {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final long id;
    private final JobTable table;
    private final TransactionTemplate apart;
    private final Clock clock;
    private long total;
    private long writtenAt = System.nanoTime();

    TableProgress(long id, JobTable table, TransactionTemplate apart, Clock clock) {
        this.id = id;
        this.table = table;
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
        if (System.nanoTime() - writtenAt >= PAUSE) {
            write(done, null);
        }
    }

    private void write(long done, @Nullable String message) {
        writtenAt = System.nanoTime();
        if (Boolean.TRUE.equals(apart.execute(status -> table.progress(id, done, total, message, clock.instant())))) {
            throw new JobCancelled(id);
        }
    }
}
