package org.jiandang.persistence.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiandang.account.Acting;
import org.jiandang.exit.StandingFacts;
import org.jiandang.exit.StandingRules;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.finding.FindingSource;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.monitoring.WatchFactRows;
import org.jiandang.monitoring.WatchJudge;
import org.jiandang.monitoring.WatchRules;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.RecheckBatch;
import org.jiandang.recheck.RecheckId;
import org.jiandang.recheck.Rechecks;
import org.jiandang.recheck.Tally;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.CircumstancesReading;
import org.jiandang.support.SupportFacts;
import org.jiandang.support.SupportReading;
import org.jiandang.support.SupportRules;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The re-check over a register of invented households, some of them spoilt. */
@RegistryTest
@OwnDatabase("recheck")
@Import({InventedRegister.class, RecheckRuns.class})
class RecheckTest {

    private static final int YEAR = 2018;

    @Autowired
    InventedRegister register;

    @Autowired
    RecheckRuns runs;

    @Autowired
    Rechecks rechecks;

    @Autowired
    RecheckBatch batch;

    @Autowired
    CardRevision revision;

    @Autowired
    FindingDesk findings;

    @Autowired
    HouseholdReading reading;

    @Autowired
    CircumstancesReading circumstances;

    @Autowired
    SupportReading support;

    @Autowired
    WatchFactRows watches;

    @Autowired
    WatchJudge watchJudge;

    @Autowired
    RegistryClock clock;

    @Autowired
    DataFindings stored;

    @Autowired
    Policies policies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_re_check_finds_exactly_what_is_found_household_by_household() {
        RegionCode here = RegionCode.of("152222191201");
        RegionCode there = RegionCode.of("152222191202");
        List<HouseholdId> all = new ArrayList<>(register.fill(here, 11, 0, 80));
        List<HouseholdId> others = register.fill(there, 11, 80, 80);
        register.spoil(here, all, 5);
        register.spoil(there, others, 6);
        register.before(all.subList(0, 3));
        runs.write(all.subList(0, 3), "UPDATE annual_member SET school = 'SENIOR_2' WHERE member_no = 1");
        runs.write(all.subList(3, 6), "UPDATE household SET status = 'EXITED', exit_year = 2017 WHERE true");
        runs.write(
                all.subList(3, 6),
                "UPDATE annual_record SET house_grade = 'D', house_repaired_on = NULL, moved_in_on = NULL WHERE true");
        reportDead(all.get(6));
        clearedTooSoon(all.subList(7, 9));
        runs.write(all.subList(7, 9), "UPDATE annual_record SET house_grade = 'D', unsafe_house = true WHERE true");
        all.addAll(others);
        RegionCode area = RegionCode.of("152222191000");

        inArea(area, () -> {
            all.forEach(this::judgeAlone);
            return null;
        });
        List<String> oneByOne = stored(area);
        inArea(
                area,
                () -> jdbc.sql("DELETE FROM data_finding WHERE village_code LIKE '152222191%'")
                        .update());
        Recheck run = run(area);

        assertThat(run.judged()).isEqualTo(160);
        assertThat(stored(area)).isEqualTo(oneByOne).hasSizeGreaterThan(300);
        assertThat(oneByOne.stream().map(line -> line.split(" ")[2]).collect(Collectors.toSet()))
                .as("of the roster of deaths, of earlier years, of books beside the card's")
                .contains("V007", "V036", "V070", "V072", "V074", "V075")
                .as("rules that found something")
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_second_re_check_closes_what_was_mended_opens_only_what_is_new_and_leaves_the_rest() {
        RegionCode village = RegionCode.of("152222192201");
        List<HouseholdId> all = register.fill(village, 12, 200, 30);
        runs.write(all.subList(0, 3), "UPDATE annual_record SET road_distance = 58 WHERE year = 2018");
        run(village);
        int before = history(village);
        List<Tally> unchanged =
                inArea(village, () -> rechecks.tallies(run(village).id()));
        assertThat(unchanged).allMatch(tally -> tally.opened() == 0 && tally.closed() == 0);
        assertThat(history(village)).as("nothing was written anew").isEqualTo(before);

        runs.write(all.subList(0, 1), "UPDATE annual_record SET road_distance = 1 WHERE year = 2018");
        runs.write(all.subList(3, 5), "UPDATE annual_record SET road_distance = 59 WHERE year = 2018");
        Tally road = inArea(village, () -> rechecks.tallies(run(village).id())).stream()
                .filter(tally -> tally.code().equals("V065a"))
                .findFirst()
                .orElseThrow();

        assertThat(road.closed()).isEqualTo(1);
        assertThat(road.opened()).isEqualTo(2);
        assertThat(road.stillOpen()).isEqualTo(2);
    }

    @Test
    void what_is_answered_stays_answered_while_its_figures_are_the_same() {
        RegionCode village = RegionCode.of("152222193201");
        List<HouseholdId> all = register.fill(village, 13, 300, 4);
        runs.write(all, "UPDATE annual_record SET road_distance = 58 WHERE year = 2018");
        run(village);
        Acting.as(TestActors.cadreOf(village), () -> findings.explainAll(village, "V065a", "牧户散居"));
        runs.write(all.subList(0, 1), "UPDATE annual_record SET road_distance = 62 WHERE year = 2018");

        Tally road = inArea(village, () -> rechecks.tallies(run(village).id())).stream()
                .filter(tally -> tally.code().equals("V065a"))
                .findFirst()
                .orElseThrow();

        assertThat(road).isEqualTo(new Tally("V065a", 1, 0, 0, 3));
    }

    @Test
    void stored_values_that_no_form_would_take_are_found_and_do_not_stop_the_re_check() {
        RegionCode village = RegionCode.of("152222195202");
        List<HouseholdId> all = register.fill(village, 16, 500, 3);
        runs.write(all.subList(0, 1), "UPDATE member SET name = '？？7' WHERE no = 1");
        runs.write(all.subList(1, 2), "UPDATE household SET phone = '12' WHERE true");

        assertThat(run(village).judged()).isEqualTo(3);

        assertThat(stored(village))
                .filteredOn(line -> line.contains("V-NAME-FORM"))
                .singleElement()
                .asString()
                .startsWith(all.get(0).serial() + " " + YEAR);
    }

    @Test
    void a_batch_that_fails_leaves_neither_findings_nor_progress() {
        RegionCode village = RegionCode.of("152222195201");
        register.fill(village, 15, 400, 5);
        RecheckId id = runs.begun(village);

        assertThatThrownBy(() -> inArea(village, () -> {
                    batch.next(id);
                    throw new IllegalStateException("the server stops here");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stored(village)).isEmpty();
        assertThat(inArea(village, () -> rechecks.find(id).orElseThrow().judged()))
                .isZero();
    }

    /** As the desks judge one household: the card, what was gained by an exit, what is done for it. */
    private void judgeAlone(HouseholdId id) {
        revision.recheck(id, YEAR);
        HouseholdView view = reading.view(id, YEAR);
        RegionCode village = view.register().village();
        if (view.standing().status() == HouseholdStatus.EXITED) {
            PolicyProfile profile = policies.at(village, view.year().card().recordDate());
            StandingFacts facts = StandingFacts.of(
                    circumstances.of(id, YEAR), circumstances.homeAndHealth(id, YEAR), List.of(), profile);
            stored.bring(id, village, YEAR, FindingSource.RECHECK, StandingRules.BOOK, StandingRules.BOOK.judge(facts));
        }
        WatchFactRows.Row watch = watches.of(id, YEAR).orElseThrow();
        stored.bring(
                id,
                village,
                YEAR,
                FindingSource.RECHECK,
                WatchRules.BOOK,
                watchJudge.judge(watch, WatchRules.BOOK, clock.today()));
        for (SupportFacts facts : support.facts(List.of(id))) {
            stored.bring(id, village, null, FindingSource.RECHECK, SupportRules.BOOK, SupportRules.judge(facts));
        }
    }

    /** The county's roster names the first member. */
    private void reportDead(HouseholdId id) {
        runs.inArea(RegionCode.ofPrefix(id.countyCode()), () -> {
            jdbc.sql("""
                    INSERT INTO death_file (county_code, serial, village_code, name, loaded_by, loaded_name)
                    VALUES (:county, 1, :village, '名单', 'x', 'x')""").params(ofCounty(id)).update();
            return jdbc.sql("""
                    INSERT INTO death_record (county_code, id_index, village_code, file_serial)
                    SELECT county_code, id_index, :village, 1 FROM member
                    WHERE county_code = :county AND household_serial = :household AND no = 1""").params(ofCounty(id)).update();
        });
    }

    /** Watched and cleared in one month. */
    private void clearedTooSoon(List<HouseholdId> which) {
        which.forEach(id -> runs.inArea(
                RegionCode.ofPrefix(id.countyCode()),
                () -> jdbc.sql("""
                                WITH made AS (
                                    INSERT INTO case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                                                           author_person, author_account, author_name, opened_on, stage_since, ended_on,
                                                           profile_key, profile_version, head_name, population, version)
                                    SELECT h.county_code, nextval('reg.case_serial') + n.at, h.village_code, n.kind, h.household_no || n.kind,
                                           h.serial, 2018, 'ENDED', 1, 'x', 'x', 'x', '2018-03-01', '2018-03-01', '2018-03-20', 'x', 'x',
                                           h.head_name, h.population, 0
                                    FROM household h CROSS JOIN (VALUES ('WATCH', 0), ('CLEARANCE', 1)) AS n (kind, at)
                                    WHERE h.county_code = :county AND h.serial = :household
                                    RETURNING *)
                                INSERT INTO watch (county_code, serial, village_code, household_serial, kind, risks, year, since, cleared_on,
                                                   clearance_mode, clearance_serial)
                                SELECT w.county_code, w.serial, w.village_code, w.household_serial, 'UNSTABLE', '{ILLNESS}', 2018, '2018-03-01',
                                       '2018-03-20', 'SUPPORTED', c.serial
                                FROM made w JOIN made c ON w.kind = 'WATCH' AND c.kind = 'CLEARANCE'""")
                        .params(Map.of("county", id.countyCode(), "household", id.serial()))
                        .update()));
    }

    private static Map<String, Object> ofCounty(HouseholdId id) {
        return Map.of("county", id.countyCode(), "village", id.countyCode() + "000000", "household", id.serial());
    }

    private Recheck run(RegionCode area) {
        return runs.run(area);
    }

    private <T> T inArea(RegionCode area, Supplier<T> work) {
        return runs.inArea(area, work);
    }

    /** Everything that stands open of an area, as lines. */
    private List<String> stored(RegionCode area) {
        return inArea(
                area,
                () -> jdbc.sql("""
                        SELECT concat_ws(' ', household_serial, year, code, section, field, member_no, severity, state, arguments)
                        FROM data_finding WHERE village_code >= :lo AND village_code <= :hi ORDER BY 1""")
                        .param("lo", area.value())
                        .param(
                                "hi",
                                area.prefix() + "9".repeat(12 - area.prefix().length()))
                        .query(String.class)
                        .list());
    }

    private int history(RegionCode village) {
        return inArea(
                village,
                () -> jdbc.sql("SELECT count(*) FROM data_finding_history WHERE village_code = :village")
                        .param("village", village.value())
                        .query(Integer.class)
                        .single());
    }
}
