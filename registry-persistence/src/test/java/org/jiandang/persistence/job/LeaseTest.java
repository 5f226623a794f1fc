package org.jiandang.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.job.Job;
import org.jiandang.job.JobLane;
import org.jiandang.job.JobLeft;
import org.jiandang.job.JobState;
import org.jiandang.job.Jobs;
import org.jiandang.persistence.scope.Lease;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Of two runs of one job the newer writes. */
@RegistryTest
class LeaseTest {

    private static final Actor REVIEWER = TestActors.actor(Role.TOWNSHIP_REVIEWER, "152222101");

    @Autowired
    Jobs jobs;

    @Autowired
    JobTable table;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate own;
    private long id;
    private Lease older;

    @BeforeEach
    void a_job_is_begun() {
        own = new TransactionTemplate(transactions);
        id = own.execute(status -> table.insert("who", JobLane.OTHER, "15", REVIEWER, Instant.EPOCH));
        older = begun();
    }

    @Test
    @SecurityCase("X12")
    void a_run_that_was_taken_over_commits_nothing_more() {
        Lease newer = begun();
        assertThatThrownBy(() -> older.holding(this::write)).isInstanceOf(JobLeft.class);
        assertThat(job().cancelAsked()).isFalse();
        assertThat(ended(older)).isFalse();
        assertThat(job().state()).isEqualTo(JobState.RUNNING);
        newer.holding(this::write);
        assertThat(job().cancelAsked()).isTrue();
        assertThat(ended(newer)).isTrue();
    }

    @Test
    @SecurityCase("X12")
    void whoever_takes_a_job_over_ends_what_the_run_before_left_open() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> frozen =
                CompletableFuture.runAsync(() -> older.holding(() -> own.executeWithoutResult(status -> {
                    write();
                    written.countDown();
                    await(goOn);
                })));
        await(written);
        // without it the row would be locked until the frozen run is let go on
        Lease newer = begun();
        goOn.countDown();
        assertThatThrownBy(frozen::join).isNotNull();
        assertThat(job().cancelAsked()).isFalse();
        assertThat(ended(newer)).isTrue();
    }

    @Test
    void a_job_that_was_left_is_as_if_the_run_had_not_been() {
        own.executeWithoutResult(status -> table.leave(older));
        assertThat(job().state()).isEqualTo(JobState.WAITING);
        for (int again = 0; again < 5; again++) {
            Lease next = begun();
            own.executeWithoutResult(status -> table.leave(next));
        }
        assertThat(ended(begun())).as("not given up").isTrue();
    }

    private void write() {
        own.executeWithoutResult(status -> table.askToCancel(id, REVIEWER.account()));
    }

    private Lease begun() {
        return own.execute(status -> table.begin(id, 3, Instant.EPOCH).orElseThrow());
    }

    private boolean ended(Lease lease) {
        return own.execute(status -> table.end(lease, JobState.FAILED, null, null, Instant.EPOCH));
    }

    private Job job() {
        return Acting.as(REVIEWER, () -> jobs.find(id)).orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
