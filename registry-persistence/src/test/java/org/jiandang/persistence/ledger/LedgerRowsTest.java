package org.jiandang.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.LedgerSink;
import org.jiandang.ledger.LedgerView;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@RegistryTest
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRowsTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222101201");
    private static final RegionCode OTHER_VILLAGE = RegionCode.of("152222101202");
    private static final RegionCode TOWNSHIP = RegionCode.of("152222101000");
    private static final RegionCode NEIGHBOUR = RegionCode.of("152221000000");
    private static final Actor REVIEWER = TestActors.reviewerOf(TOWNSHIP);
    private static final LocalDate ENTERED = LocalDate.of(2018, 3, 1);
    private static final LocalDate CHANGED = LocalDate.of(2018, 11, 20);
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    @Autowired
    LedgerService ledgers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void households() {
        var fixture = new LedgerFixture(jdbc, vault, transactions);
        fixture.on(ENTERED, VILLAGE, () -> {
            fixture.household(VILLAGE, 1, "包玉山", "POOR", 2, "3210.50");
            fixture.household(VILLAGE, 2, "韩金花", "POOR", 0, "5210.33");
            fixture.household(OTHER_VILLAGE, 3, "吴长命", "STABLE", 1, "4866.50");
            fixture.household(OTHER_VILLAGE, 4, "申请户", "APPLICANT", 3, "1000.00");
            fixture.household(OTHER_VILLAGE, 5, "注销户", "CLOSED", 3, "1000.00");
        });
        fixture.on(CHANGED, VILLAGE, () -> fixture.status(VILLAGE, 2, "EXITED"));
    }

    @Test
    void registered_households_are_listed_applicants_and_closed_ones_are_not() {
        var rows = rows(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY));
        assertThat(rows).extracting(HouseholdLedger.Row::headName).containsExactly("包玉山", "韩金花", "吴长命");
        var first = rows.get(0);
        assertThat(first.village()).isEqualTo("索根嘎查");
        assertThat(first.township()).isEqualTo("巴仁哲里木镇");
        assertThat(first.county()).isEqualTo("科尔沁右翼中旗");
        assertThat(first.householdNo()).isEqualTo("152222101201000001");
        assertThat(first.population()).isEqualTo(3);
        assertThat(first.perCapita()).isEqualByComparingTo("3210.50");
        assertThat(first.waterSafe()).isTrue();
        assertThat(first.otherCauses()).hasSize(1);
    }

    @Test
    void numbers_are_masked_unless_the_stream_was_asked_to_open_them() {
        var masked = rows(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY)).get(0);
        assertThat(masked.headId()).isEqualTo(new Guarded("15990119610312****"));
        assertThat(masked.phone()).isEqualTo(new Guarded("154****1234"));
        var opened = all(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY), true, REVIEWER)
                .get(0);
        assertThat(opened.headId()).isEqualTo(new Guarded(LedgerFixture.HEAD_ID));
        assertThat(opened.phone()).isEqualTo(new Guarded("15400001234"));
        assertThat(masked.toString()).doesNotContain("159901");
    }

    @Test
    void a_ledger_of_an_earlier_day_shows_what_was_known_at_its_end() {
        assertThat(statusOfSecond(CHANGED.minusDays(1))).isEqualTo(HouseholdStatus.POOR);
        assertThat(statusOfSecond(CHANGED)).isEqualTo(HouseholdStatus.EXITED);
        assertThat(rows(HouseholdLedger.LEDGER, query(TOWNSHIP, ENTERED.minusDays(1))))
                .isEmpty();
        assertThat(rows(HouseholdLedger.LEDGER, query(TOWNSHIP, ENTERED))).hasSize(3);
    }

    @Test
    void people_stand_under_their_head_and_household_values_stand_once() {
        var rows = rows(PeopleLedger.LEDGER, query(TOWNSHIP, DAY));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0).name()).isEqualTo("包玉山");
        assertThat(rows.get(0).home().population()).isEqualTo(3);
        assertThat(rows.get(1).home().population()).isNull();
        assertThat(rows.get(1).home().householdNo()).isEqualTo("152222101201000001");
        assertThat(rows.get(1).idNo()).isEqualTo(new Guarded("15990120080405****"));
    }

    @Test
    void totals_and_cross_foot_rules_agree() {
        var households =
                view(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY), REVIEWER).sheet();
        assertThat(households.totals().rows()).isEqualTo(3);
        assertThat(households.totals().of("population")).isEqualByComparingTo("6");
        assertThat(households.checks()).hasSize(3).allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
        var people = view(PeopleLedger.LEDGER, query(TOWNSHIP, DAY), REVIEWER).sheet();
        assertThat(people.totals().of(Figure.ROWS)).isEqualByComparingTo("6");
        assertThat(people.checks()).allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
    }

    @Test
    void a_wrong_head_count_breaches_the_rule() {
        var fixture = new LedgerFixture(jdbc, vault, transactions);
        var village = RegionCode.of("152222102201");
        fixture.on(ENTERED, village, () -> fixture.household(village, 30, "人口不符", "POOR", 1, "1.00"));
        fixture.on(
                CHANGED,
                village,
                () -> jdbc.sql("UPDATE reg.household SET population = 9 WHERE county_code = '152222' AND serial = 30")
                        .update());
        var checks = view(HouseholdLedger.LEDGER, query(village, DAY), TestActors.reviewerOf(village))
                .sheet()
                .checks();
        assertThat(checks)
                .filteredOn(check -> check.rule().code().equals("L1-1"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(CrossFoot.Verdict.BREACHED);
                    assertThat(check.left()).isEqualByComparingTo("9");
                    assertThat(check.right()).isEqualByComparingTo("2");
                });
    }

    @Test
    void filters_narrow_rows_and_totals_alike() {
        var query = query(TOWNSHIP, DAY).with("status", "EXITED");
        assertThat(rows(HouseholdLedger.LEDGER, query))
                .extracting(HouseholdLedger.Row::headName)
                .containsExactly("韩金花");
        assertThat(view(HouseholdLedger.LEDGER, query, REVIEWER)
                        .sheet()
                        .totals()
                        .rows())
                .isEqualTo(1);
        assertThat(rows(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY).with("exitYear", "2018")))
                .hasSize(1);
        assertThat(rows(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY).with("mainCause", "SCHOOLING")))
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_and_equal_the_stream() {
        var query = query(TOWNSHIP, DAY);
        var paged = new ArrayList<PeopleLedger.Row>();
        RowKey after = RowKey.START;
        while (after != null) {
            RowKey from = after;
            var page = Acting.as(REVIEWER, () -> ledgers.view(PeopleLedger.LEDGER, query, from, 2))
                    .page();
            paged.addAll(page.rows());
            after = page.next() == null ? null : RowKey.parse(page.next().toString());
        }
        assertThat(paged).hasSize(6).isEqualTo(all(PeopleLedger.LEDGER, query, false, REVIEWER));
    }

    @Test
    void the_neighbour_county_sees_nothing_and_no_area_but_its_own() {
        var neighbour = TestActors.countyOf(NEIGHBOUR);
        assertThat(view(HouseholdLedger.LEDGER, query(NEIGHBOUR, DAY), neighbour)
                        .page()
                        .rows())
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> view(HouseholdLedger.LEDGER, query(TOWNSHIP, DAY), neighbour));
        assertThatExceptionOfType(NotFound.class)
                .as("a wider area than one's own")
                .isThrownBy(() -> view(HouseholdLedger.LEDGER, query(RegionCode.of("152222000000"), DAY), REVIEWER));
    }

    @Test
    void offices_above_the_county_do_not_read_names_of_minors() {
        var prefecture = TestActors.actor(Role.PREFECTURE_OFFICE, "1522");
        var names = all(PeopleLedger.LEDGER, query(TOWNSHIP, DAY), false, prefecture).stream()
                .map(PeopleLedger.Row::name)
                .toList();
        assertThat(names).contains("包玉山", "包**").doesNotContain("包玉山子0");
    }

    private HouseholdStatus statusOfSecond(LocalDate day) {
        return rows(HouseholdLedger.LEDGER, query(TOWNSHIP, day)).get(1).status();
    }

    private static LedgerQuery query(RegionCode area, LocalDate day) {
        return new LedgerQuery(area, 2018, day, Map.of());
    }

    private <R extends Record> LedgerView<R> view(Ledger<R> ledger, LedgerQuery query, Actor actor) {
        return Acting.as(actor, () -> ledgers.view(ledger, query, RowKey.START, 100));
    }

    private <R extends Record> List<R> rows(Ledger<R> ledger, LedgerQuery query) {
        return view(ledger, query, REVIEWER).page().rows();
    }

    private <R extends Record> List<R> all(Ledger<R> ledger, LedgerQuery query, boolean numbers, Actor actor) {
        var rows = new ArrayList<R>();
        Acting.as(
                actor,
                () -> ledgers.write(ledger, query, numbers, new LedgerSink() {
                    @Override
                    public <S extends Record> RowSink<S> open(LedgerSheet<S> sheet) {
                        return new RowSink<>() {
                            @Override
                            public void row(long number, S row) {
                                rows.add(ledger.rowType().cast(row));
                            }

                            @Override
                            public void close() {}
                        };
                    }
                }));
        return rows;
    }
}
