package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.replay.Difference;
import org.jiandang.replay.Replay;
import org.jiandang.replay.ReplayBatch;
import org.jiandang.replay.ReplayDesk;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.ReplayRuns;
import org.jiandang.replay.ReplayState;
import org.jiandang.replay.Replays;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every decision of an area judged again, as the job does it. */
class ReplayRunTest extends CaseTest {

    @Autowired
    Replays replays;

    @Autowired
    ReplayBatch batch;

    @Autowired
    ReplayDesk desk;

    @Autowired
    FlywayConnectionDetails connection;

    @Override
    RegionCode village() {
        return RegionCode.of("152222100207");
    }

    /** Over the test's own village only: other tests write decisions in the county meanwhile. */
    private ReplayId replayed() {
        return Acting.as(TestActors.cadreOf(village()), () -> {
            ReplayId id = new ReplayId(village().countyCode(), serials.next("replay"));
            new TransactionTemplate(transactions).executeWithoutResult(running -> replays.add(id, village()));
            batch.begin(id);
            while (batch.next(id) > 0) {}
            batch.end(id, ReplayState.DONE);
            return id;
        });
    }

    private Replay find(ReplayId id) {
        return Acting.as(county(), () -> desk.find(id));
    }

    private List<Difference> differences(ReplayId id) {
        return Acting.as(county(), () -> desk.differences(id, null, 100));
    }

    @Test
    void decisions_as_they_were_taken_come_out_the_same_and_one_whose_facts_say_otherwise_is_listed() {
        CaseRecord exit = exitAt(aHousehold().withHouseGrade("C").stored(), Stage.VILLAGE_NOTICE);
        matchedEntry(aHousehold().applicant().withPerCapita("3100").stored());

        Replay same = find(replayed());
        assertThat(same.state()).isEqualTo(ReplayState.DONE);
        assertThat(same.judged()).isEqualTo(same.total()).isGreaterThanOrEqualTo(10);
        assertThat(same.different()).isZero();

        JdbcTemplate owner = OwnerSql.on(connection);
        owner.execute("SELECT reg.open_for_migration('reg.decision')");
        int changed = owner.update(
                "UPDATE reg.decision SET facts = jsonb_set(jsonb_set(facts, '{household,home,grade}', '\"A\"'),"
                        + " '{household,home,unsafe}', 'false') WHERE county_code = ? AND case_serial = ? AND no = 2",
                exit.id().countyCode(),
                exit.id().serial());
        owner.execute("SELECT reg.close_after_migration('reg.decision')");
        assertThat(changed).isEqualTo(1);

        ReplayId id = replayed();
        assertThat(find(id).different()).isEqualTo(1);
        assertThat(differences(id)).singleElement().satisfies(difference -> {
            assertThat(difference.id()).isEqualTo(exit.id());
            assertThat(difference.decisionNo()).isEqualTo(2);
            assertThat(difference.decided()).contains("EX-06");
            assertThat(difference.judged()).doesNotContain("EX-06");
        });
    }

    @Test
    void a_replay_that_is_run_again_after_a_crash_judges_nothing_twice() {
        exitAt(aHousehold().stored(), Stage.APPRAISED);
        ReplayId id = replayed();
        long judged = find(id).judged();

        Acting.as(TestActors.cadreOf(village()), () -> batch.next(id));

        assertThat(find(id).judged()).isEqualTo(judged);
    }

    @Test
    void an_area_is_not_replayed_twice_at_once_and_one_without_a_job_can_be_taken_up() {
        Acting.as(county(), () -> {
            new TransactionTemplate(transactions).executeWithoutResult(jobsBeginAfterwards -> {
                ReplayId abandoned = new ReplayId(village().countyCode(), serials.next("replay"));
                replays.add(abandoned, county().jurisdiction().region());
                assertThat(desk.canResume(desk.find(abandoned))).isTrue();

                ReplayId first = desk.ask();
                assertThat(desk.canResume(desk.find(first)))
                        .as("it waits for its turn")
                        .isFalse();
                assertThat(desk.resume(first)).isFalse();
                assertThatThrownBy(() -> desk.ask())
                        .isInstanceOfSatisfying(
                                ReplayRuns.class,
                                refused -> assertThat(refused.running().id()).isEqualTo(first));
                jobsBeginAfterwards.setRollbackOnly();
            });
            return null;
        });
    }

    @Test
    void a_village_does_not_ask_for_replays_and_another_county_does_not_see_them() {
        assertThatThrownBy(() -> Acting.as(first(), () -> desk.ask())).isInstanceOf(NotPermitted.class);
        ReplayId id = replayed();
        assertThatThrownBy(() -> Acting.as(TestActors.actor(Role.COUNTY_OFFICE, "152221"), () -> desk.find(id)))
                .isInstanceOf(org.jiandang.refusal.NotFound.class);
    }
}
