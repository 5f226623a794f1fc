package org.jiandang.persistence.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.job.Job;
import org.jiandang.job.JobLane;
import org.jiandang.job.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue: a row of {@code job} and an entry of the scheduler, written in one transaction. */
@Service
@Transactional
class QueuedJobs implements Jobs {
    private final JobTable table;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Lanes lanes;
    private final Clock clock;

    QueuedJobs(JobTable table, ObjectProvider<SchedulerClient> scheduler, Lanes lanes, Clock clock) {
        this.table = table;
        this.scheduler = scheduler;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public long submit(String kind, String subject) {
        Actor actor = Acting.require();
        JobLane lane = lanes.of(kind);
        table.lockLine();
        lanes.refuseWhenFull(lane, table.waiting(lane), table.waiting(actor.account()));
        long id = table.insert(kind, lane, subject, actor, clock.instant());
        // The scheduler lives by the real clock; a moved clock (demo data, tests) must not put work into the far past
        // or future.
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        JobConfiguration.TASK.instance(Long.toString(id)).build(), Instant.now(Clock.systemUTC()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Job> find(long id) {
        return table.belongsTo(id, Acting.require().account()) ? table.find(id) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Job> mine(int limit) {
        return table.of(Acting.require().account(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> unfinished(String kind, String subject) {
        return table.unfinished(kind, subject);
    }

    @Override
    public void cancel(long id) {
        table.askToCancel(id, Acting.require().account());
    }
}
