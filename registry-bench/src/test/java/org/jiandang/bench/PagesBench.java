package org.jiandang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareReading;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.finding.FindingGroup;
import org.jiandang.household.search.AreaOverview;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdSearch;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.persistence.recheck.InventedRegister;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.region.RegionService;
import org.jiandang.round.RoundDates;
import org.jiandang.round.RoundService;
import org.jiandang.support.PairingDesk;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of a county office ask of the register, each asked six times; the first is not counted. Writes target/pages.md. */
@RegistryTest
@OwnDatabase("bench")
@Import({InventedRegister.class, ClonedRegister.class, BenchCounty.class, RecheckRuns.class})
class PagesBench {

    private static final int TIMES = 5;

    @Autowired
    BenchCounty county;

    @Autowired
    RecheckRuns runs;

    @Autowired
    RoundService rounds;

    @Autowired
    PairingDesk pairings;

    @Autowired
    ItemDesk items;

    @Autowired
    CareReading care;

    @Autowired
    WorkQueue queue;

    @Autowired
    RegionService regions;

    @Autowired
    AreaOverview overview;

    @Autowired
    HouseholdSearch search;

    @Autowired
    FindingDesk findings;

    @Autowired
    LedgerService ledgers;

    @Autowired
    JdbcClient jdbc;

    private BenchTable table;

    @Test
    void the_pages_of_a_county_office() {
        long households = county.fill();
        if (county.count("data_finding") == 0) {
            runs.run(BenchCounty.COUNTY);
        }
        openCases();
        table = new BenchTable("pages.md", "Page", "What it asks", "ms (middle of five)");
        Acting.as(TestActors.countyOf(BenchCounty.COUNTY), this::pages);
        assertThat(households).isEqualTo(BenchCounty.WANTED);
    }

    private void pages() {
        HouseholdQuery all = HouseholdQuery.in(BenchCounty.COUNTY).page(null, 25);
        String name = search.page(all).rows().get(0).headName();
        LedgerQuery year = new LedgerQuery(BenchCounty.COUNTY, 2018, LocalDate.of(2026, 11, 20), Map.of());
        rounds.open(
                BenchCounty.COUNTY,
                2019,
                new RoundDates(
                        LocalDate.of(2019, 10, 1),
                        LocalDate.of(2019, 11, 1),
                        LocalDate.of(2019, 12, 1),
                        LocalDate.of(2019, 12, 20)));
        ask("first page", "queue, first 25", () -> queue.page(WorkFilter.ALL, null, 25));
        ask("first page", "queue, how many", () -> queue.count(WorkFilter.ALL));
        ask("first page", "cases by stage", () -> queue.stages(WorkFilter.ALL));
        ask(
                "first page",
                "people in care to be looked at",
                () -> care.count(new CareQuery(BenchCounty.COUNTY, null, null, true, null, 1)));
        ask("first page, kept 5 minutes", "what is left of the round", () -> rounds.due(5));
        ask(
                "first page, kept 5 minutes",
                "households without an officer",
                () -> pairings.countMissing(BenchCounty.COUNTY));
        ask("first page, kept 5 minutes", "findings to verify", items::waiting);
        ask("first page, kept 5 minutes", "figures of the area", () -> regions.view(BenchCounty.COUNTY));
        ask("first page, kept 5 minutes", "causes and returns", () -> overview.picture(BenchCounty.COUNTY, 2019));
        ask("households", "first 25", () -> search.page(all));
        ask("households", "how many", () -> search.count(all));
        ask("households", "by name, first 25", () -> search.page(all.withText(name)));
        ask(
                "findings",
                "by village and rule, first 50",
                () -> findings.groups(BenchCounty.COUNTY, null, FindingGroup.Key.START, 50));
        ask(
                "ledger L1",
                "first 25 with totals and checks",
                () -> ledgers.view(HouseholdLedger.LEDGER, year, RowKey.START, 25));
    }

    private void ask(String page, String what, Supplier<?> question) {
        question.get();
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            question.get();
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        table.say(String.format(Locale.ROOT, "| %s | %s | %.1f |", page, what, nanos[TIMES / 2] / 1e6));
    }

    /** One household in twenty has a running case that waits for the county. */
    private void openCases() {
        runs.inArea(BenchCounty.COUNTY, () -> jdbc.sql("""
                                INSERT INTO case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                                                       author_person, author_account, author_name, opened_on, stage_since, due_on,
                                                       profile_key, profile_version, head_name, population, version)
                                SELECT county_code, nextval('reg.case_serial'), village_code, 'EXIT', 'B' || household_no, serial, 2018,
                                       'TOWNSHIP_REVIEW', 1, 'x', 'x', 'x', '2018-11-01', '2018-11-01', date '2018-11-01' + (serial % 90)::int,
                                       'x', 'x', head_name, population, 0
                                FROM household h
                                WHERE serial % 20 = 0 AND NOT EXISTS (SELECT FROM case_file c
                                    WHERE c.county_code = h.county_code AND c.household_serial = h.serial)""").update());
    }
}
