package org.jiandang.persistence.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.job.Job;
import org.jiandang.job.JobCancelled;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobState;
import org.jiandang.job.JobWork;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.RecheckBatch;
import org.jiandang.recheck.RecheckDesk;
import org.jiandang.recheck.RecheckId;
import org.jiandang.recheck.RecheckNotStopped;
import org.jiandang.recheck.RecheckRunning;
import org.jiandang.recheck.RecheckState;
import org.jiandang.recheck.Tally;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A re-check as the job it is: stopped on the way, taken up again, and run a second time. */
@RegistryTest
@OwnDatabase("recheck")
@Import({InventedRegister.class, RecheckRuns.class})
class RecheckWorkTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222194202");
    private static final int ALL = 520;

    @Autowired
    InventedRegister register;

    @Autowired
    RecheckRuns runs;

    @Autowired
    RecheckBatch batch;

    @Autowired
    RecheckDesk desk;

    @Autowired
    ObjectProvider<JobWork> works;

    @Test
    @SecurityCase("C-15")
    void stopped_on_the_way_it_goes_on_where_it_stopped_and_a_second_run_closes_what_was_mended_and_opens_nothing() {
        List<HouseholdId> all = register.fill(VILLAGE, 25, 4000, ALL);
        runs.write(all.subList(0, 1), "UPDATE annual_record SET road_distance = 58 WHERE year = 2018");
        runs.write(all.subList(ALL - 1, ALL), "UPDATE annual_record SET road_distance = 58 WHERE year = 2018");
        RecheckId id = county(() -> batch.note(VILLAGE));

        assertThatThrownBy(() -> county(() -> work().run(job(id), new CancelledOnTheWay())))
                .isInstanceOf(JobCancelled.class);

        Recheck stopped = county(() -> desk.find(id));
        assertThat(stopped.state()).isEqualTo(RecheckState.STOPPED);
        assertThat(stopped.judged()).isPositive().isLessThan(stopped.total());
        assertThat(stopped.total()).isEqualTo(ALL);
        assertThat(road(id)).as("what was found before stays").isEqualTo(new Tally("V065a", 1, 0, 0, 0));

        county(() -> {
            desk.resume(id);
            return id;
        });
        assertThat(done(id).judged()).isEqualTo(ALL);
        assertThat(road(id)).as("nobody was judged twice").isEqualTo(new Tally("V065a", 2, 0, 0, 0));
        assertThatThrownBy(() -> county(() -> {
                    desk.resume(id);
                    return id;
                }))
                .isInstanceOf(RecheckNotStopped.class);
        assertThat(county(() -> work().run(job(id), new CancelledOnTheWay())))
                .as("run once more it does nothing")
                .isEqualTo("/rechecks/" + id);

        runs.write(all.subList(0, 1), "UPDATE annual_record SET road_distance = 2 WHERE year = 2018");
        RecheckId second = county(() -> desk.ask(VILLAGE));
        done(second);
        assertThat(county(() -> desk.tallies(second)))
                .allMatch(tally -> tally.opened() == 0)
                .filteredOn(tally -> tally.closed() > 0)
                .containsExactly(new Tally("V065a", 0, 1, 1, 0));
    }

    @Test
    @SecurityCase("T11")
    void while_one_waits_or_runs_the_same_area_cannot_be_asked_for_again() {
        RegionCode village = RegionCode.of("152222194203");
        RecheckId id = county(() -> batch.note(village));

        assertThatThrownBy(() -> county(() -> desk.ask(village))).isInstanceOf(RecheckRunning.class);
        assertThat(county(() -> work().run(job(id), new CancelledOnTheWay())))
                .as("of no household at all")
                .isEqualTo("/rechecks/" + id);
        assertThat(county(() -> desk.find(id)).state()).isEqualTo(RecheckState.DONE);
    }

    private JobWork work() {
        return works.stream()
                .filter(work -> work.kind().equals("recheck"))
                .findFirst()
                .orElseThrow();
    }

    private static Job job(RecheckId id) {
        Job.Times times = new Job.Times(Instant.EPOCH, null, null);
        return new Job(1, "recheck", id.toString(), JobState.RUNNING, 0, 0, null, null, false, times, 0);
    }

    private Recheck done(RecheckId id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> county(() -> desk.find(id)),
                        recheck -> recheck.state().isEnded());
    }

    private Tally road(RecheckId id) {
        return county(() -> desk.tallies(id)).stream()
                .filter(tally -> tally.code().equals("V065a"))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T county(Supplier<T> work) {
        return Acting.as(TestActors.countyOf(VILLAGE), work);
    }

    /** Its requester asks to stop once something has been counted. */
    private static final class CancelledOnTheWay implements JobProgress {

        @Override
        public void step(String messageKey, long total) {}

        @Override
        public void at(long done) {
            throw new JobCancelled(1);
        }
    }
}
