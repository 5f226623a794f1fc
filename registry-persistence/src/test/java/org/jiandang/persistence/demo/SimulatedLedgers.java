package org.jiandang.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.Ledgers;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.EntryLedger;
import org.jiandang.ledger.book.ExitLedger;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.ledger.book.MovementLedger;
import org.jiandang.ledger.book.NoticeLedger;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.ledger.book.WatchLedger;
import org.jiandang.persistence.demo.OwnBooks.Event;
import org.jiandang.persistence.demo.OwnBooks.Month;
import org.jiandang.persistence.demo.RoundOfYear.Frozen;
import org.jiandang.persistence.demo.Simulation.Result;
import org.jiandang.persistence.demo.YearAfter.Course;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.change.PolicyService;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.recheck.Recheck;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFigures;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.RegionService;
import org.jiandang.region.Regions;
import org.jiandang.replay.Replay;
import org.jiandang.replay.ReplayBatch;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.Replays;
import org.jiandang.round.Measure;
import org.jiandang.round.YearEnd;
import org.jiandang.round.YearEndArea;
import org.jiandang.testing.Invariants;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sentences that hold of every simulated area; subclasses say which and how many. */
@RegistryTest
@OwnDatabase
@Import(SimulatedLedgers.Writers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatedLedgers {

    /** The writers of workbooks belong to the web. */
    @TestConfiguration
    static class Writers {
        @Bean
        KeptLedgerFiles keptLedgerFiles(LedgerService ledgers, Vault vault) {
            return new KeptLedgerFiles(ledgers, vault);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedLedgers.class);

    private static final List<Ledger<?>> LEDGERS = List.of(
            HouseholdLedger.LEDGER,
            PeopleLedger.LEDGER,
            EntryLedger.LEDGER,
            ExitLedger.LEDGER,
            MovementLedger.LEDGER,
            WatchLedger.LEDGER,
            NoticeLedger.LEDGER);

    private static final LocalDate AFTER_ENTRY = LocalDate.of(2018, 8, 31);
    private static final LocalDate AFTER_EXIT = LocalDate.of(2018, 12, 31);

    @Autowired
    Simulation simulation;

    @Autowired
    LedgerService ledgers;

    @Autowired
    RegionService regionPages;

    @Autowired
    Regions regions;

    @Autowired
    PolicyService policies;

    @Autowired
    Replays replays;

    @Autowired
    ReplayBatch batch;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RecheckRuns rechecks;

    @Autowired
    YearAfter year;

    @Autowired
    KeptLedgerFiles files;

    @Autowired
    JdbcClient jdbc;

    Result result;
    List<CaseRecord> registered;
    Course course;
    RegionFigures thirdYearBegins;
    int doubtfulExits;
    private boolean replayed;

    abstract RegionCode area();

    abstract List<Region> villages();

    abstract int households();

    @BeforeAll
    void takeThemThrough() {
        RegionCode province = RegionCode.ofPrefix("15");
        Acting.as(
                TestActors.actor(Role.SYSTEM_ADMIN, "15"),
                () -> policies.assign(province, "DEMO", LocalDate.of(2010, 1, 1)));
        LOG.info("people of seed {}", Simulation.SEED);
        result = simulation.run(villages(), households());
        thirdYearBegins = Acting.as(office(), () -> regionPages.view(area())).figures();
        registered = List.copyOf(result.registered());
        doubtfulExits = foundToHaveLeftTooEarly(
                AFTER_EXIT,
                result.closed().stream().map(WatchOfYear::householdOf).toList());
        course = year.run(area(), villages(), result);
        LOG.info("what happened in {}: {}", YearAfter.YEAR, course.december().done());
        doubtfulExits += foundToHaveLeftTooEarly(LocalDate.of(YearAfter.YEAR, 12, 31), course.left());
    }

    /** The re-check of an area on a day; of the given households, those it finds to have left too early (V070). */
    private int foundToHaveLeftTooEarly(LocalDate day, List<HouseholdId> left) {
        return RegistryClock.callAt(day.atTime(20, 0).atZone(RegistryClock.ZONE).toInstant(), () -> {
            rechecks.run(area());
            return rechecks.inArea(
                    area(),
                    () -> jdbc.sql("""
                            SELECT count(DISTINCT household_serial) FROM data_finding
                            WHERE code = 'V070' AND state = 'OPEN' AND household_serial IN (:left)""")
                            .param(
                                    "left",
                                    Stream.concat(left.stream().map(HouseholdId::serial), Stream.of(-1L))
                                            .toList())
                            .query(Integer.class)
                            .single());
        });
    }

    Actor office() {
        return TestActors.countyOf(area());
    }

    <R extends Record> LedgerSheet<R> sheet(Ledger<R> ledger, int year, LocalDate day) {
        LedgerQuery query = new LedgerQuery(area(), year, day, Map.of());
        return Acting.as(office(), () -> ledgers.view(ledger, query, RowKey.START, 50))
                .sheet();
    }

    private long rows(Ledger<?> ledger, Month month) {
        return sheet(ledger, YearAfter.YEAR, month.day()).totals().rows();
    }

    private static long sum(LedgerSheet<?> sheet, String measure) {
        return sheet.totals().of(measure).longValueExact();
    }

    @Test
    void as_many_are_taken_through_as_were_asked_for_and_most_come_to_the_end() {
        assertThat(result.entries()).hasSize(households());
        assertThat(result.registered()).hasSizeGreaterThan(households() / 2);
        assertThat(result.exits()).hasSameSizeAs(result.registered());
        assertThat(result.closed()).hasSizeGreaterThan(result.exits().size() / 3);
        assertThat(result.closed().size()).isLessThan(result.exits().size());
    }

    @Test
    void after_years_of_work_every_sentence_that_must_hold_of_a_registry_holds() {
        assertThat(Invariants.broken(database())).isEmpty();
    }

    @Test
    void a_sentence_that_does_not_hold_is_named_with_its_rows() throws SQLException {
        try (Connection all = TestServer.get().superuser(database()).getConnection()) {
            all.setAutoCommit(false);
            JdbcTemplate broken = new JdbcTemplate(new SingleConnectionDataSource(all, true));
            broken.execute("SET LOCAL session_replication_role = replica");
            broken.update("UPDATE reg.household SET population = population + 1 WHERE status = 'EXITED'");
            broken.update("UPDATE reg.decision SET decided_at = decided_at - interval '1 year' WHERE no = 3");
            broken.update("UPDATE reg.notice SET last_day = last_day + 3000 WHERE level = 'VILLAGE'");
            broken.update("DELETE FROM reg.resident");
            assertThat(Invariants.broken(broken).keySet())
                    .containsExactlyInAnyOrder(
                            "The population of a household is the number of people who live in it",
                            "No decision is older than the one before it",
                            "A household that was entered or left by a case hung out in the village to the end, and the last decision came after",
                            "Everybody who lives in a household on the register with an identity number has the claim on it");
            all.rollback();
        }
    }

    private String database() {
        return jdbc.sql("SELECT current_database()").query(String.class).single();
    }

    @Test
    void every_decision_judged_again_from_its_own_facts_comes_out_the_same() {
        Replay replay = replayed();
        assertThat(replay.judged()).isEqualTo(replay.total()).isGreaterThan(10L * households());
        assertThat(replay.different()).isZero();
    }

    /** Everything that was decided in all the years, judged again; once. */
    Replay replayed() {
        ReplayId id = new ReplayId(area().countyCode(), 1);
        return Acting.as(office(), () -> {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            if (!replayed) {
                transaction.executeWithoutResult(running -> replays.add(id, area()));
                batch.begin(id);
                while (batch.next(id) > 0) {}
                replayed = true;
            }
            return batch.begin(id);
        });
    }

    @Test
    void the_ledger_of_entries_names_every_household_registered_and_nobody_else() {
        LedgerSheet<?> sheet = sheet(EntryLedger.LEDGER, Simulation.ENTRY_YEAR, AFTER_EXIT);
        assertThat(sheet.totals().rows()).isEqualTo(result.registered().size());
        assertThat(sum(sheet, "population")).isEqualTo(result.peopleOf(result.registered()));
    }

    @Test
    void the_ledger_of_exits_names_every_household_closed_and_nobody_else() {
        LedgerSheet<?> sheet = sheet(ExitLedger.LEDGER, Simulation.EXIT_YEAR, AFTER_EXIT);
        assertThat(sheet.totals().rows()).isEqualTo(result.closed().size());
        assertThat(sum(sheet, "population")).isEqualTo(result.peopleOf(result.closed()));
    }

    @Test
    void the_ledger_of_households_counts_them_by_status() {
        LedgerSheet<?> sheet = sheet(HouseholdLedger.LEDGER, Simulation.EXIT_YEAR, AFTER_EXIT);
        assertThat(sheet.totals().rows()).isEqualTo(result.registered().size());
        assertThat(sum(sheet, "exited")).isEqualTo(result.closed().size());
        assertThat(sum(sheet, "poor"))
                .isEqualTo(result.registered().size() - result.closed().size());
        assertThat(sum(sheet, "population")).isEqualTo(result.peopleOf(result.registered()));
    }

    @Test
    void before_the_first_exit_everybody_registered_was_poor() {
        LedgerSheet<?> sheet = sheet(HouseholdLedger.LEDGER, Simulation.ENTRY_YEAR, AFTER_ENTRY);
        assertThat(sheet.totals().rows()).isEqualTo(result.registered().size());
        assertThat(sum(sheet, "poor")).isEqualTo(result.registered().size());
        assertThat(sheet(ExitLedger.LEDGER, Simulation.EXIT_YEAR, AFTER_ENTRY)
                        .totals()
                        .rows())
                .isZero();
    }

    @Test
    void the_ledger_of_people_has_a_line_for_every_person() {
        LedgerSheet<?> sheet = sheet(PeopleLedger.LEDGER, Simulation.EXIT_YEAR, AFTER_EXIT);
        assertThat(sheet.totals().rows()).isEqualTo(result.peopleOf(result.registered()));
        assertThat(sum(sheet, "population")).isEqualTo(sheet.totals().rows());
    }

    @Test
    void the_ledger_of_notices_has_a_line_for_every_sheet_and_its_objections_are_settled() {
        for (int year : List.of(Simulation.ENTRY_YEAR, Simulation.EXIT_YEAR)) {
            LedgerSheet<?> sheet = sheet(NoticeLedger.LEDGER, year, AFTER_EXIT);
            var cases = year == Simulation.ENTRY_YEAR ? result.entries() : result.exits();
            assertThat(sheet.totals().rows())
                    .isGreaterThanOrEqualTo(2
                            * result.villagesOf(cases.stream()
                                    .filter(file -> !file.isOpen())
                                    .filter(file -> file.stage().name().matches("REGISTERED|CLOSED"))
                                    .toList()));
            assertThat(sum(sheet, "objections")).isPositive();
            assertThat(sum(sheet, "openObjections")).isZero();
        }
    }

    @Test
    void every_ledger_agrees_with_the_others() {
        for (Ledger<?> ledger : List.of(
                HouseholdLedger.LEDGER,
                PeopleLedger.LEDGER,
                EntryLedger.LEDGER,
                ExitLedger.LEDGER,
                NoticeLedger.LEDGER)) {
            for (int year : List.of(Simulation.ENTRY_YEAR, Simulation.EXIT_YEAR)) {
                assertThat(sheet(ledger, year, AFTER_EXIT).checks())
                        .as("%s in %s", ledger, year)
                        .noneMatch(check -> check.verdict() == CrossFoot.Verdict.BREACHED);
            }
        }
    }

    @Test
    void whatever_the_law_knows_happened_at_least_twice() {
        Month december = course.december();
        assertThat(Event.values())
                .allSatisfy(
                        event -> assertThat(december.of(event)).as("%s", event).isGreaterThanOrEqualTo(2));
    }

    @Test
    void through_the_year_after_the_ledgers_say_at_every_end_of_month_what_was_done_till_then() {
        assertThat(course.months()).hasSize(13);
        for (Month month : course.months()) {
            LedgerSheet<?> households =
                    sheet(HouseholdLedger.LEDGER, month.day().getYear(), month.day());
            assertThat(households.totals().rows())
                    .as("households on %s", month.day())
                    .isEqualTo(month.all());
            assertThat(sum(households, "poor")).as("poor on %s", month.day()).isEqualTo(month.of(HouseholdStatus.POOR));
            assertThat(sum(households, "exited"))
                    .as("exited on %s", month.day())
                    .isEqualTo(month.of(HouseholdStatus.EXITED));
            assertThat(sum(households, "relapsed"))
                    .as("relapsed on %s", month.day())
                    .isEqualTo(month.of(HouseholdStatus.RELAPSED));
            assertThat(rows(PeopleLedger.LEDGER, month))
                    .as("people on %s", month.day())
                    .isEqualTo(month.people());
            assertThat(month.headless())
                    .as("without one head on %s", month.day())
                    .isZero();
        }
        for (Month month : course.months().subList(0, 12)) {
            assertThat(rows(EntryLedger.LEDGER, month))
                    .as("entered or fallen back by %s", month.day())
                    .isEqualTo(month.of(Event.ENTRY) + month.of(Event.RELAPSE));
            assertThat(rows(ExitLedger.LEDGER, month))
                    .as("left by %s", month.day())
                    .isEqualTo(month.of(Event.EXIT));
            LedgerSheet<?> watched = sheet(WatchLedger.LEDGER, YearAfter.YEAR, month.day());
            assertThat(watched.totals().rows()).as("watched by %s", month.day()).isEqualTo(month.of(Event.WATCH));
            assertThat(sum(watched, "measures"))
                    .as("measures by %s", month.day())
                    .isEqualTo(month.of(Event.MEASURE));
            LedgerSheet<?> movements = sheet(MovementLedger.LEDGER, YearAfter.YEAR, month.day());
            assertThat(sum(movements, "arrivals")).as("came by %s", month.day()).isEqualTo(month.arrived());
            assertThat(sum(movements, "departures"))
                    .as("went by %s", month.day())
                    .isEqualTo(month.departed());
            for (Ledger<?> ledger : LEDGERS) {
                assertThat(sheet(ledger, YearAfter.YEAR, month.day()).checks())
                        .as("%s on %s", ledger.code(), month.day())
                        .allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
            }
        }
    }

    @Test
    void people_before_plus_arrivals_less_departures_are_the_people_after_month_by_month() {
        int before = result.peopleOf(registered);
        for (Month month : course.months()) {
            assertThat(before + month.arrived() - month.departed())
                    .as("%s", month.day())
                    .isEqualTo(month.people());
        }
    }

    @Test
    void what_left_the_county_stands_on_the_ledgers_of_the_other_one() {
        RegionCode other = EventsOfYear.ELSEWHERE.at(RegionLevel.COUNTY);
        LedgerQuery query =
                new LedgerQuery(other, YearAfter.YEAR, course.december().day(), Map.of());
        long households = Acting.as(TestActors.countyOf(other), () -> ledgers.count(HouseholdLedger.LEDGER, query));
        assertThat(households).isEqualTo(course.december().of(Event.LEFT_COUNTY));
        YearEndArea arrived = course.elsewhere().view().whole();
        assertThat(arrived.households()).isEqualTo(households);
        assertThat(arrived.arrived()).isPositive().isEqualTo(arrived.people());
        assertThat(arrived.mismatch()).isZero();
    }

    @Test
    void whoever_passes_the_exit_gate_does_not_violate_V070() {
        assertThat(course.left()).isNotEmpty();
        assertThat(doubtfulExits).isZero();
    }

    @Test
    void help_that_is_late_is_seen_until_it_comes_and_no_clearing_is_doubtful() {
        assertThat(course.lateHelp()).containsExactly(1L, 0L);
        assertThat(course.doubts()).isZero();
    }

    @Test
    void the_round_is_worked_through_and_asks_for_every_household_of_the_register() {
        assertThat(course.opened().unsurveyed())
                .isPositive()
                .isEqualTo(course.opened().left());
        assertThat(course.closing().due()).isEqualTo(course.december().all());
        assertThat(course.closing().unsurveyed())
                .isEqualTo(course.unsurveyed())
                .isGreaterThanOrEqualTo(course.december().of(Event.SPLIT));
        assertThat(course.closing().left()).isLessThan(course.opened().left());
    }

    @Test
    void the_frozen_year_end_says_what_the_books_and_the_ledgers_of_its_day_say() {
        Month end = course.december();
        Frozen frozen = course.frozen();
        assertThat(frozen.of(Measure.REGISTERED, "")).isEqualTo(end.all() + " " + end.people());
        for (HouseholdStatus status : List.of(HouseholdStatus.POOR, HouseholdStatus.EXITED, HouseholdStatus.RELAPSED)) {
            assertThat(frozen.of(Measure.STATUS, status.name())).startsWith(end.of(status) + " ");
        }
        assertThat(frozen.of(Measure.EXIT, "")).startsWith(end.of(Event.EXIT) + " ");
        assertThat(frozen.of(Measure.RELAPSE, "")).startsWith(end.of(Event.RELAPSE) + " ");
        assertThat(frozen.of(Measure.REMOVAL, "")).startsWith(end.of(Event.REMOVAL) + " ");
        assertThat(frozen.of(Measure.ENTRY, "")).startsWith(end.of(Event.ENTRY) + " ");
        assertThat(course.lastYear().of(Measure.REGISTERED, ""))
                .isEqualTo(registered.size() + " " + result.peopleOf(registered));
        assertThat(frozen.view().whole().before()).isEqualTo((long) result.peopleOf(registered));
        assertThat(frozen.view().whole().mismatch())
                .as("%s", frozen.view().whole())
                .isZero();
        assertThat(frozen.view().parts()).allMatch(part -> part.mismatch() == 0);
    }

    @Test
    void later_edits_do_not_touch_what_was_frozen() {
        assertThat(course.later().peopleToday())
                .as("life has gone on")
                .isNotEqualTo(course.december().people());
        assertThat(course.later().figures()).isEqualTo(course.frozen().figures());
        assertThat(course.later().ledgers()).isEqualTo(course.frozen().ledgers());
        YearEnd end = course.frozen().view().yearEnd();
        LedgerQuery day = new LedgerQuery(area().at(RegionLevel.COUNTY), end.year(), end.day(), Map.of());
        for (Ledger<?> ledger : Ledgers.ALL) {
            assertThat(Acting.as(office(), () -> files.digest(ledger, day)))
                    .as("%s read again as of %s", ledger.code(), end.day())
                    .isEqualTo(course.frozen().ledgers().get(ledger.code()));
        }
    }

    @Test
    void the_re_check_after_the_year_judges_every_household_on_the_register() {
        Recheck recheck = rechecks.run(area());

        assertThat(recheck.judged()).isEqualTo(recheck.total());
        int refused = households() - registered.size();
        assertThat(recheck.total())
                .as("the register, and applicants who were not taken in")
                .isEqualTo(course.months().get(12).all() + refused);
    }

    @Test
    void the_region_page_counts_the_same() {
        RegionFigures figures = thirdYearBegins;
        assertThat(figures.households()).isEqualTo(result.registered().size());
        assertThat(figures.people()).isEqualTo(result.peopleOf(result.registered()));
        assertThat(figures.unresolvedHouseholds())
                .isEqualTo(result.registered().size() - result.closed().size());
        assertThat(figures.unresolvedPeople())
                .isEqualTo(result.peopleOf(result.registered()) - result.peopleOf(result.closed()));
    }
}
