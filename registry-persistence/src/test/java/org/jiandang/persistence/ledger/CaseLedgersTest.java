package org.jiandang.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerView;
import org.jiandang.ledger.Period;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.Comparison;
import org.jiandang.ledger.book.EntryKind;
import org.jiandang.ledger.book.EntryLedger;
import org.jiandang.ledger.book.ExitLedger;
import org.jiandang.ledger.book.NoticeKind;
import org.jiandang.ledger.book.NoticeLedger;
import org.jiandang.ledger.book.NoticeSubject;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@RegistryTest
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseLedgersTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222102201");
    private static final LocalDate ENTERED = LocalDate.of(2018, 3, 1);
    private static final LocalDate DONE = LocalDate.of(2018, 10, 12);
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2018, 9, 19);
    private static final LocalDate LAST = LocalDate.of(2018, 9, 26);

    @Autowired
    LedgerService ledgers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    @BeforeAll
    void oneEntryAndTwoExits() {
        JdbcTemplate sql = OwnerSql.on(owner);
        // traces of steps nobody took: the ledgers are read here, not the separation of duties
        sql.execute("ALTER TABLE reg.decision DISABLE TRIGGER keep_apart");
        sql.execute("ALTER TABLE reg.objection DISABLE TRIGGER begins_open");
        try {
            fill();
        } finally {
            sql.execute("ALTER TABLE reg.decision ENABLE TRIGGER keep_apart");
            sql.execute("ALTER TABLE reg.objection ENABLE TRIGGER begins_open");
        }
    }

    private void fill() {
        var fixture = new LedgerFixture(jdbc, vault, transactions);
        var cases = new CaseFixture(jdbc);
        fixture.on(ENTERED, VILLAGE, () -> {
            fixture.household(VILLAGE, 11, "新识别户", "POOR", 2, "2100.00");
            fixture.household(VILLAGE, 12, "退出户", "POOR", 2, "5210.33");
            fixture.household(VILLAGE, 13, "办理中户", "POOR", 2, "5210.33");
        });
        fixture.on(DONE, VILLAGE, () -> {
            fixture.status(VILLAGE, 12, "EXITED");
            cases.caseFile(VILLAGE, 21, "IDENTIFICATION", 11, "REGISTERED", "新识别户");
            cases.caseFile(VILLAGE, 22, "EXIT", 12, "CLOSED", "退出户");
            cases.notice(VILLAGE, 31, "IDENTIFICATION", "VILLAGE", 21, FIRST, LAST);
            cases.notice(VILLAGE, 32, "IDENTIFICATION", "TOWNSHIP", 21, LAST.plusDays(2), LAST.plusDays(8));
            cases.notice(VILLAGE, 33, "EXIT", "VILLAGE", 22, FIRST, LAST);
            cases.objection(VILLAGE, 33, 22);
            cases.appraisal(VILLAGE, 41, 22, LocalDate.of(2018, 9, 15));
            cases.decision(VILLAGE, 21, 1, "MATCH", "{}", LocalDate.of(2018, 8, 20));
            cases.decision(VILLAGE, 22, 1, "VERIFY", "{}", LocalDate.of(2018, 9, 17));
            cases.decision(
                    VILLAGE, 22, 2, "APPROVE", "{\"limits\":{\"line\":{\"value\":3535,\"inclusive\":false}}}", DONE);
            cases.exitChecks(VILLAGE, 22, LocalDate.of(2018, 9, 10), "WATER");
            cases.signature(VILLAGE, 22, LocalDate.of(2018, 9, 18));
        });
    }

    @Test
    void entries_stand_with_the_day_of_each_step() {
        var view = view(EntryLedger.LEDGER, DAY);
        assertThat(view.page().rows()).singleElement().satisfies(row -> {
            assertThat(row.headName()).isEqualTo("新识别户");
            assertThat(row.entryKind()).isEqualTo(EntryKind.NEW);
            assertThat(row.comparison()).isEqualTo(Comparison.CLEAR);
            assertThat(row.firstNotice()).isEqualTo(new Period(FIRST, LAST));
            assertThat(row.secondNotice()).isEqualTo(new Period(LAST.plusDays(2), LAST.plusDays(8)));
            assertThat(row.documentNo()).contains("12号");
            assertThat(row.announcedOn()).isEqualTo(DONE);
        });
        assertThat(view.sheet().checks()).allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
    }

    @Test
    void exits_stand_with_income_line_checks_and_dates() {
        var view = view(ExitLedger.LEDGER, DAY);
        assertThat(view.page().rows()).singleElement().satisfies(row -> {
            assertThat(row.headName()).isEqualTo("退出户");
            assertThat(row.headId()).isEqualTo(new Guarded("15990119610312****"));
            assertThat(row.perCapita()).isEqualByComparingTo("5210.33");
            assertThat(row.incomeLine()).isEqualByComparingTo("3535");
            assertThat(row.checks().clothing()).isTrue();
            assertThat(row.checks().water()).isFalse();
            assertThat(row.appraisedOn()).isEqualTo(LocalDate.of(2018, 9, 15));
            assertThat(row.verifiedOn()).isEqualTo(LocalDate.of(2018, 9, 17));
            assertThat(row.signedOn()).isEqualTo(LocalDate.of(2018, 9, 18));
            assertThat(row.villageNotice()).isEqualTo(new Period(FIRST, LAST));
            assertThat(row.continuationUntil()).isEqualTo(LocalDate.of(2020, 10, 12));
        });
        assertThat(view.sheet().checks())
                .singleElement()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(CrossFoot.Verdict.HOLDS));
    }

    @Test
    void exits_are_not_there_before_their_day() {
        assertThat(view(ExitLedger.LEDGER, DONE.minusDays(1)).page().rows()).isEmpty();
        assertThat(view(EntryLedger.LEDGER, DONE.minusDays(1)).page().rows()).isEmpty();
        assertThat(view(NoticeLedger.LEDGER, DONE.minusDays(1)).page().rows()).isEmpty();
    }

    @Test
    void notices_and_announcements_stand_with_their_objections() {
        var view = view(NoticeLedger.LEDGER, DAY);
        assertThat(view.page().rows())
                .extracting(NoticeLedger.Row::noticeKind)
                .containsExactlyInAnyOrder(
                        NoticeKind.VILLAGE_NOTICE,
                        NoticeKind.TOWNSHIP_NOTICE,
                        NoticeKind.VILLAGE_NOTICE,
                        NoticeKind.ANNOUNCEMENT,
                        NoticeKind.ANNOUNCEMENT);
        assertThat(view.page().rows())
                .filteredOn(row -> row.objections() > 0)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subject()).isEqualTo(NoticeSubject.EXIT);
                    assertThat(row.settlement()).isEqualTo("经核实不属实");
                    assertThat(row.openObjections()).isZero();
                    assertThat(row.photo()).isTrue();
                });
        assertThat(view.page().households())
                .as("who stands on the sheets goes on record, though no column names them")
                .extracting(HouseholdId::serial)
                .containsExactlyInAnyOrder(11L, 12L);
        assertThat(view.sheet().totals().of("objections")).isEqualByComparingTo("1");
        assertThat(view.sheet().checks()).allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
    }

    @Test
    void a_filter_narrows_the_notices_and_their_sums_alike() {
        var query = new LedgerQuery(VILLAGE, 2018, DAY, Map.of("noticeKind", "ANNOUNCEMENT"));
        var view = Acting.as(
                TestActors.cadreOf(VILLAGE), () -> ledgers.view(NoticeLedger.LEDGER, query, RowKey.START, 50));
        assertThat(view.page().rows()).hasSize(2);
        assertThat(view.page().households()).hasSize(2);
        assertThat(view.sheet().checks()).allMatch(check -> check.verdict() == CrossFoot.Verdict.HOLDS);
    }

    private <R extends Record> LedgerView<R> view(Ledger<R> ledger, LocalDate day) {
        var query = new LedgerQuery(VILLAGE, 2018, day, Map.of());
        return Acting.as(TestActors.cadreOf(VILLAGE), () -> ledgers.view(ledger, query, RowKey.START, 50));
    }
}
