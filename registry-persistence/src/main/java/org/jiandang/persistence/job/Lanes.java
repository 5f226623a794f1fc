package org.jiandang.persistence.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jiandang.job.JobLane;
import org.jiandang.job.JobWork;
import org.jiandang.job.LineFull;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many jobs of each lane this node runs at once, and how many may wait. */
@Component
class Lanes {

    private final ObjectProvider<JobWork> works;
    private final Map<JobLane, Semaphore> free = new EnumMap<>(JobLane.class);
    private final int most;
    private final int mostOfAccount;

    Lanes(
            ObjectProvider<JobWork> works,
            @Value("${registry.jobs.imports-at-once}") int imports,
            @Value("${registry.jobs.exports-at-once}") int exports,
            @Value("${registry.jobs.others-at-once}") int others,
            @Value("${db-scheduler.threads}") int threads,
            @Value("${registry.jobs.waiting}") int most,
            @Value("${registry.jobs.waiting-of-account}") int mostOfAccount) {
        if (Math.min(imports, Math.min(exports, others)) < 1 || most < 1 || mostOfAccount < 1) {
            throw new IllegalStateException("registry.jobs.*: each number must be 1 or more");
        }
        if (threads <= imports + exports + others) {
            throw new IllegalStateException("db-scheduler.threads is " + threads + "; it must be at least "
                    + (imports + exports + others + 1)
                    + ", one more than registry.jobs.imports-at-once, exports-at-once and others-at-once together");
        }
        this.works = works;
        this.most = most;
        this.mostOfAccount = mostOfAccount;
        free.put(JobLane.IMPORT, new Semaphore(imports));
        free.put(JobLane.EXPORT, new Semaphore(exports));
        free.put(JobLane.OTHER, new Semaphore(others));
    }

    /** The lane of a kind of work. */
    JobLane of(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .map(JobWork::lane)
                .findFirst()
                .orElse(JobLane.OTHER);
    }

    /** Refuses another job when as many wait as may. */
    void refuseWhenFull(JobLane lane, int waiting, int waitingOfAccount) {
        if (waitingOfAccount >= mostOfAccount) {
            throw LineFull.ofAccount(mostOfAccount);
        }
        if (waiting >= most) {
            throw LineFull.ofAll(most);
        }
    }

    /** Takes one of the lane's places; false when all are taken. */
    boolean enter(JobLane lane) {
        return place(lane).tryAcquire();
    }

    void leave(JobLane lane) {
        place(lane).release();
    }

    private Semaphore place(JobLane lane) {
        Semaphore places = free.get(lane);
        if (places == null) {
            throw new IllegalStateException("no lane " + lane);
        }
        return places;
    }
}
