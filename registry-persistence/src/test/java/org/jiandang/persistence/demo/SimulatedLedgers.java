package org.jiandang.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.EntryLedger;
import org.jiandang.ledger.book.ExitLedger;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.ledger.book.MovementLedger;
import org.jiandang.ledger.book.NoticeLedger;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.persistence.demo.Simulation.Result;
import org.jiandang.persistence.demo.YearAfter.Books;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.policy.change.PolicyService;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.recheck.Recheck;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFigures;
import org.jiandang.region.RegionService;
import org.jiandang.region.Regions;
import org.jiandang.replay.Replay;
import org.jiandang.replay.ReplayBatch;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.Replays;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sentences that hold of every simulated area; subclasses say which and how many. */
@RegistryTest
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatedLedgers {

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

    Result result;
    List<CaseRecord> registered;
    List<Books> books;
    RegionFigures thirdYearBegins;

    abstract RegionCode area();

    abstract List<Region> villages();

    abstract int households();

    @BeforeAll
    void takeThemThrough() {
        RegionCode province = RegionCode.ofPrefix("15");
        Acting.as(
                TestActors.actor(Role.SYSTEM_ADMIN, "15"),
                () -> policies.assign(province, "DEMO", LocalDate.of(2010, 1, 1)));
        result = simulation.run(villages(), households());
        thirdYearBegins = Acting.as(office(), () -> regionPages.view(area())).figures();
        registered = List.copyOf(result.registered());
        books = year.run(villages(), result);
    }

    Actor office() {
        return TestActors.countyOf(area());
    }

    <R extends Record> LedgerSheet<R> sheet(Ledger<R> ledger, int year, LocalDate day) {
        LedgerQuery query = new LedgerQuery(area(), year, day, Map.of());
        return Acting.as(office(), () -> ledgers.view(ledger, query, RowKey.START, 50))
                .sheet();
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
    void every_decision_judged_again_from_its_own_facts_comes_out_the_same() {
        Replay replay = Acting.as(office(), () -> {
            ReplayId id = new ReplayId(area().countyCode(), 1);
            new TransactionTemplate(transactions).executeWithoutResult(running -> replays.add(id, area()));
            batch.begin(id);
            while (batch.next(id) > 0) {}
            return batch.begin(id);
        });
        assertThat(replay.judged()).isEqualTo(replay.total()).isGreaterThan(10L * households());
        assertThat(replay.different()).isZero();
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
    void through_the_year_after_the_ledgers_say_at_every_end_of_month_what_was_done_till_then() {
        assertThat(books).hasSize(12);
        for (Books month : books) {
            LedgerSheet<?> households = sheet(HouseholdLedger.LEDGER, YearAfter.YEAR, month.day());
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
            assertThat(sheet(PeopleLedger.LEDGER, YearAfter.YEAR, month.day())
                            .totals()
                            .rows())
                    .as("people on %s", month.day())
                    .isEqualTo(month.people());
            assertThat(sheet(EntryLedger.LEDGER, YearAfter.YEAR, month.day())
                            .totals()
                            .rows())
                    .as("entered or fallen back by %s", month.day())
                    .isEqualTo(month.entered() + month.relapsed());
            assertThat(sheet(ExitLedger.LEDGER, YearAfter.YEAR, month.day())
                            .totals()
                            .rows())
                    .as("left by %s", month.day())
                    .isEqualTo(month.left());
            LedgerSheet<?> movements = sheet(MovementLedger.LEDGER, YearAfter.YEAR, month.day());
            assertThat(movements.checks())
                    .as("before plus arrivals less departures on %s", month.day())
                    .isNotEmpty()
                    .allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
        }
    }

    @Test
    void in_the_year_after_enough_happens_to_mean_something() {
        Books last = books.get(books.size() - 1);
        assertThat(last.entered()).isPositive();
        assertThat(last.relapsed()).isPositive();
        assertThat(last.left()).isPositive();
        assertThat(last.all()).isGreaterThan(registered.size());
        assertThat(sum(sheet(MovementLedger.LEDGER, YearAfter.YEAR, last.day()), "arrivals"))
                .isPositive();
        assertThat(sum(sheet(MovementLedger.LEDGER, YearAfter.YEAR, last.day()), "departures"))
                .isPositive();
    }

    @Test
    void the_re_check_after_the_year_judges_every_household_on_the_register() {
        Recheck recheck = rechecks.run(area());

        assertThat(recheck.judged()).isEqualTo(recheck.total());
        int refused = households() - registered.size();
        assertThat(recheck.total())
                .as("the register, and applicants who were not taken in")
                .isEqualTo(books.get(books.size() - 1).all() + refused);
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
