package org.jiandang.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.job.Job;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobLane;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobState;
import org.jiandang.job.JobWork;
import org.jiandang.job.Jobs;
import org.jiandang.job.LineFull;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
@Import(JobsTest.Works.class)
class JobsTest {
    private static final Actor REVIEWER = TestActors.actor(Role.TOWNSHIP_REVIEWER, "152222101");
    private static final Actor OTHER = TestActors.actor(Role.TOWNSHIP_REVIEWER, "152222102");

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    JobTable table;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource dataSource;

    @Autowired
    ObjectProvider<JobWork> works;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_job_runs_as_the_one_who_asked_for_it_and_keeps_its_result() {
        long id = Acting.as(REVIEWER, () -> jobs.submit("who", "7"));
        Job ended = ended(REVIEWER, id);
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.result()).isEqualTo("/seen/" + REVIEWER.account() + "/7");
        assertThat(ended.percent()).isEqualTo(100);
    }

    @Test
    void a_job_is_shown_to_nobody_else() {
        long id = Acting.as(REVIEWER, () -> jobs.submit("who", "8"));
        assertThat(Acting.as(OTHER, () -> jobs.find(id))).isEmpty();
        Acting.as(OTHER, () -> jobs.cancel(id));
        assertThat(ended(REVIEWER, id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void a_reason_the_requester_understands_is_kept() {
        long id = Acting.as(REVIEWER, () -> jobs.submit("refuse", "9"));
        Job ended = ended(REVIEWER, id);
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.messageKey()).isEqualTo("some.reason");
        assertThat(ended.messageArguments()).containsExactly("a", "3");
    }

    @Test
    void cancelling_stops_the_work_where_it_counts() throws InterruptedException {
        Slow.STARTED.set(new CountDownLatch(1));
        long id = Acting.as(REVIEWER, () -> jobs.submit("slow", "10"));
        Slow.STARTED.get().await();
        Acting.as(REVIEWER, () -> jobs.cancel(id));
        assertThat(ended(REVIEWER, id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void what_is_rolled_back_never_runs() {
        long[] id = new long[1];
        Acting.as(
                REVIEWER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    id[0] = jobs.submit("who", "11");
                    status.setRollbackOnly();
                }));
        assertThat(Acting.as(REVIEWER, () -> jobs.find(id[0]))).isEmpty();
    }

    @Test
    void a_job_that_took_its_process_down_three_times_is_given_up() {
        long id = Acting.as(
                REVIEWER,
                () -> new TransactionTemplate(transactions)
                        .execute(
                                status -> table.insert("who", JobLane.OTHER, "12", REVIEWER, java.time.Instant.EPOCH)));
        for (int attempt = 0; attempt < 3; attempt++) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> table.begin(id, 3, java.time.Instant.EPOCH));
        }
        runner.run(id);
        Job job = Acting.as(REVIEWER, () -> jobs.find(id)).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.messageKey()).isEqualTo("job.failed.attempts");
    }

    @Test
    @SecurityCase({"C-15", "T11"})
    void on_two_nodes_each_job_runs_once_however_long_it_takes() throws InterruptedException {
        Gate gate = Gate.close(3);
        Lanes lanes = new Lanes(works, 2, 2, 2, 7, 20, 10);
        Task<Void> task = new JobConfiguration()
                .jobTask(runner, new JobTurns(table, lanes, transactions, Duration.ofMillis(100)));
        Scheduler second = Scheduler.create(dataSource, task)
                .tableName("reg.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed("second"))
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        second.start();
        try {
            List<Long> ids = submitted(3);
            assertThat(gate.begun().await(60, TimeUnit.SECONDS))
                    .as("a node takes two at once, so that both work")
                    .isTrue();
            assertThat(jdbc.sql(
                                    "UPDATE reg.scheduled_tasks SET execution_time = execution_time - interval '25 hours' WHERE picked")
                            .update())
                    .isEqualTo(3);
            long later = Acting.as(REVIEWER, () -> jobs.submit("who", "14"));
            assertThat(ended(REVIEWER, later).state())
                    .as("both have looked for work again")
                    .isEqualTo(JobState.DONE);
            gate.open().countDown();
            ids.forEach(id -> assertThat(ended(REVIEWER, id).state()).isEqualTo(JobState.DONE));
            assertThat(gate.runs()).containsExactlyInAnyOrderElementsOf(ids);
            ids.forEach(runner::run);
            assertThat(gate.runs()).as("run twice it does nothing").hasSize(3);
        } finally {
            gate.open().countDown();
            second.stop();
        }
    }

    @Test
    @SecurityCase("B31")
    void of_jobs_asked_for_at_once_two_run_and_the_others_know_how_many_are_ahead() throws InterruptedException {
        Gate gate = Gate.close(2);
        try {
            List<Long> ids = submitted(5);
            assertThat(gate.begun().await(60, TimeUnit.SECONDS)).isTrue();
            List<Job> line = ids.stream()
                    .map(id -> Acting.as(REVIEWER, () -> jobs.find(id)).orElseThrow())
                    .toList();
            assertThat(line).filteredOn(job -> job.state() == JobState.RUNNING).hasSize(2);
            assertThat(line)
                    .filteredOn(job -> job.state() == JobState.WAITING)
                    .hasSize(3)
                    .allSatisfy(job -> assertThat(job.ahead()).isEqualTo(ids.indexOf(job.id())));
            gate.open().countDown();
            ids.forEach(id -> assertThat(ended(REVIEWER, id).state()).isEqualTo(JobState.DONE));
            assertThat(gate.runs()).containsExactlyInAnyOrderElementsOf(ids);
        } finally {
            gate.open().countDown();
        }
    }

    @Test
    @SecurityCase("B31")
    void imports_that_wait_for_each_other_hold_up_no_export_and_no_other_work() throws InterruptedException {
        Gate gate = Gate.close(2);
        try {
            List<Long> imports = submitted("gate-import", REVIEWER, 4);
            assertThat(gate.begun().await(60, TimeUnit.SECONDS)).isTrue();
            long export = Acting.as(OTHER, () -> jobs.submit("quick-export", "e1"));
            long other = Acting.as(OTHER, () -> jobs.submit("who", "e2"));
            assertThat(ended(OTHER, export).state()).isEqualTo(JobState.DONE);
            assertThat(ended(OTHER, other).state()).isEqualTo(JobState.DONE);
            assertThat(gate.runs()).as("two imports at once").hasSize(2).isSubsetOf(imports);
            gate.open().countDown();
            imports.forEach(id -> assertThat(ended(REVIEWER, id).state()).isEqualTo(JobState.DONE));
        } finally {
            gate.open().countDown();
        }
    }

    @Test
    @SecurityCase("B31")
    void when_as_many_wait_as_may_another_is_refused_and_not_written_until_some_are_cancelled()
            throws InterruptedException {
        Actor third = TestActors.actor(Role.TOWNSHIP_REVIEWER, "152222103");
        Gate gate = Gate.close(2);
        try {
            submitted("gate-import", REVIEWER, 2);
            assertThat(gate.begun().await(60, TimeUnit.SECONDS)).isTrue();
            List<Long> waiting = submitted("gate-import", REVIEWER, 10);
            assertRefused(REVIEWER, "gate-import", "refusal.LineFull.own", 10);
            assertRefused(REVIEWER, "who", "refusal.LineFull.own", 10);
            List<Long> others = submitted("gate-import", OTHER, 10);
            assertRefused(third, "gate-import", "refusal.LineFull", 20);
            long elsewhere = Acting.as(third, () -> jobs.submit("who", "f"));
            assertThat(ended(third, elsewhere).state()).as("another line").isEqualTo(JobState.DONE);

            waiting.forEach(id -> Acting.as(REVIEWER, () -> jobs.cancel(id)));
            waiting.forEach(id -> assertThat(ended(REVIEWER, id).state()).isEqualTo(JobState.CANCELLED));
            long again = Acting.as(third, () -> jobs.submit("gate-import", "g"));
            others.forEach(id -> Acting.as(OTHER, () -> jobs.cancel(id)));
            gate.open().countDown();
            assertThat(ended(third, again).state()).isEqualTo(JobState.DONE);
        } finally {
            gate.open().countDown();
        }
    }

    @Test
    @SecurityCase("B31")
    void of_those_who_ask_for_the_last_place_at_the_same_moment_one_gets_it() throws Exception {
        Gate gate = Gate.close(2);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            submitted("gate-import", REVIEWER, 2);
            assertThat(gate.begun().await(60, TimeUnit.SECONDS)).isTrue();
            List<Long> waiting = submitted("gate-import", REVIEWER, 9);
            List<Future<Boolean>> asked = IntStream.range(0, 6)
                    .mapToObj(n -> pool.submit(() -> {
                        try {
                            Acting.as(REVIEWER, () -> jobs.submit("gate-import", "last" + n));
                            return true;
                        } catch (LineFull full) {
                            return false;
                        }
                    }))
                    .toList();
            int taken = 0;
            for (Future<Boolean> one : asked) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
            waiting.forEach(id -> Acting.as(REVIEWER, () -> jobs.cancel(id)));
        } finally {
            pool.shutdownNow();
            gate.open().countDown();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> unended(REVIEWER) == 0);
    }

    @Test
    void with_too_few_threads_for_its_lanes_no_node_starts() {
        assertThatThrownBy(() -> new Lanes(works, 2, 2, 2, 6, 20, 10))
                .hasMessageContaining("db-scheduler.threads is 6; it must be at least 7");
    }

    private void assertRefused(Actor actor, String kind, String key, int most) {
        long before = rows();
        assertThatThrownBy(() -> Acting.as(actor, () -> jobs.submit(kind, "beyond")))
                .isInstanceOfSatisfying(LineFull.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()).containsExactly(most);
                });
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM reg.job").query(Long.class).single();
    }

    private long unended(Actor actor) {
        return jdbc.sql(
                        "SELECT count(*) FROM reg.job WHERE account = ? AND ended_at IS NULL AND NOT state = 'RUNNING' AND kind = 'gate-import'")
                .param(actor.account())
                .query(Long.class)
                .single();
    }

    private List<Long> submitted(int count) {
        return submitted("gate", REVIEWER, count);
    }

    private List<Long> submitted(String kind, Actor actor, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Acting.as(actor, () -> jobs.submit(kind, "g" + n)))
                .toList();
    }

    @Test
    void a_job_that_has_ended_is_not_run_again() {
        long id = Acting.as(REVIEWER, () -> jobs.submit("who", "13"));
        Job first = ended(REVIEWER, id);
        runner.run(id);
        assertThat(ended(REVIEWER, id).times()).isEqualTo(first.times());
    }

    private Job ended(Actor actor, long id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Acting.as(actor, () -> jobs.find(id)).orElseThrow(),
                        job -> job.state().ended());
    }

    @TestConfiguration
    static class Works {
        @Bean
        JobWork who() {
            return work("who", (job, progress) -> {
                progress.step("job.step", 1);
                return "/seen/" + Acting.require().account() + "/" + job.subject();
            });
        }

        @Bean
        JobWork refuse() {
            return work("refuse", (job, progress) -> {
                throw new JobFailed("some.reason", "a", 3);
            });
        }

        @Bean
        JobWork gate() {
            return work("gate", (job, progress) -> Gate.NOW.get().pass(job.id()));
        }

        @Bean
        JobWork gateImport() {
            return work(
                    "gate-import",
                    JobLane.IMPORT,
                    (job, progress) -> Gate.NOW.get().pass(job.id()));
        }

        @Bean
        JobWork quickExport() {
            return work("quick-export", JobLane.EXPORT, (job, progress) -> "/done");
        }

        @Bean
        JobWork slow() {
            return new Slow();
        }

        private static JobWork work(String kind, BiFunction<Job, JobProgress, String> run) {
            return work(kind, JobLane.OTHER, run);
        }

        private static JobWork work(String kind, JobLane lane, BiFunction<Job, JobProgress, String> run) {
            return new JobWork() {
                @Override
                public JobLane lane() {
                    return lane;
                }

                @Override
                public String kind() {
                    return kind;
                }

                @Override
                public String run(Job job, JobProgress progress) {
                    return run.apply(job, progress);
                }
            };
        }
    }

    /** Jobs that have begun wait here until it is opened. */
    record Gate(CountDownLatch begun, CountDownLatch open, Queue<Long> runs) {

        static final AtomicReference<Gate> NOW = new AtomicReference<>();

        static Gate close(int expected) {
            Gate gate = new Gate(new CountDownLatch(expected), new CountDownLatch(1), new ConcurrentLinkedQueue<>());
            NOW.set(gate);
            return gate;
        }

        String pass(long id) {
            runs.add(id);
            begun.countDown();
            try {
                open.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "/passed";
        }
    }

    static class Slow implements JobWork {
        static final AtomicReference<CountDownLatch> STARTED = new AtomicReference<>();

        @Override
        public String kind() {
            return "slow";
        }

        @Override
        public String run(Job job, JobProgress progress) {
            progress.step("job.step", Long.MAX_VALUE);
            STARTED.get().countDown();
            for (long done = 0; ; done++) {
                progress.at(done);
                Thread.onSpinWait();
            }
        }
    }
}
