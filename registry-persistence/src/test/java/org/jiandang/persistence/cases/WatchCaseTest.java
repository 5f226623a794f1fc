package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.household.HouseholdId;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.WatchLedger;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchQuery;
import org.jiandang.monitoring.WatchRegister;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueId;
import org.jiandang.monitoring.clue.ClueScreening;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.clue.RecordClue;
import org.jiandang.monitoring.course.AskClearance;
import org.jiandang.monitoring.course.Assessment;
import org.jiandang.monitoring.course.CheckClearance;
import org.jiandang.monitoring.course.CheckHome;
import org.jiandang.monitoring.course.ClearanceAssessment;
import org.jiandang.monitoring.course.ClearanceDesk;
import org.jiandang.monitoring.course.CompareData;
import org.jiandang.monitoring.course.OpenWatch;
import org.jiandang.monitoring.course.WatchDesk;
import org.jiandang.monitoring.course.WatchRefused;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.Clause;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Provenance;
import org.jiandang.policy.change.PolicyRecords;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Households come under watch and leave it, each step by the right person on its day. */
@RegistryTest
@OwnDatabase
class WatchCaseTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222103203");
    private static final RegionCode WITHOUT_LINE = RegionCode.of("152221101201");
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseWalk walk;

    @Autowired
    WatchDesk watches;

    @Autowired
    ClearanceDesk clearances;

    @Autowired
    ClueDesk clues;

    @Autowired
    ClueScreening screening;

    @Autowired
    WatchRegister register;

    @Autowired
    MeasureDesk measures;

    @Autowired
    LedgerService ledgers;

    @Autowired
    PolicyRecords policy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aMonitoringLine() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int year : new int[] {2025, 2026}) {
                policy.set(
                        new PolicyValue(
                                PolicyValue.LINE,
                                new LineKey(LineUse.MONITOR, year, StandardType.ANY, AreaType.ANY),
                                "7500",
                                false,
                                "CNY",
                                new Provenance(Clause.of("测试用"), "", "L", false),
                                "IM",
                                "152222"),
                        LocalDate.of(2010, 1, 1),
                        "test");
            }
        });
    }

    private HouseholdFixture aHousehold() {
        return new HouseholdFixture(jdbc, serials, transactions, VILLAGE).inYear(2026);
    }

    private ClueId clue(HouseholdId household, RegionCode village) {
        String no = as(
                START,
                village,
                () -> jdbc.sql("SELECT household_no FROM reg.household WHERE county_code = ? AND serial = ?")
                        .params(household.countyCode(), household.serial())
                        .query(String.class)
                        .single());
        return CaseWalk.on(
                START,
                CaseWalk.firstCadre(village),
                () -> clues.record(
                        new RecordClue(village, no, "走访户", null, null, List.of(WatchRisk.ILLNESS), "家里有人住院")));
    }

    private <T> T as(LocalDate day, RegionCode village, java.util.function.Supplier<T> work) {
        return CaseWalk.on(
                day,
                CaseWalk.firstCadre(village),
                () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private CaseRecord opened(HouseholdId household) {
        ClueId clue = clue(household, VILLAGE);
        return CaseWalk.on(
                START, CaseWalk.firstCadre(VILLAGE), () -> watches.open(new OpenWatch(clue, 0, 2026, "情况属实，受理")));
    }

    private CaseRecord checked(CaseRecord file, @Nullable String spending, boolean fell, boolean trouble) {
        LocalDate day = START.plusDays(1);
        return CaseWalk.on(
                day,
                CaseWalk.firstCadre(VILLAGE),
                () -> watches.checkHome(new CheckHome(
                        CaseWalk.key(file),
                        visit(day, List.of()),
                        new Assessment(
                                null,
                                List.of(WatchRisk.ILLNESS, WatchRisk.UNSTABLE_WORK),
                                spending == null ? null : new BigDecimal(spending),
                                fell,
                                trouble),
                        List.of(
                                walk.paper(VILLAGE, file.id(), EvidenceKind.SURVEY_FORM),
                                walk.paper(VILLAGE, file.id(), EvidenceKind.AUTHORISATION)))));
    }

    private CaseRecord compared(CaseRecord file, WatchKind kind) {
        return CaseWalk.on(
                START.plusDays(2),
                CaseWalk.firstCadre(VILLAGE),
                () -> watches.compare(new CompareData(CaseWalk.key(file), kind, "公安、住建、医保已比对", List.of())));
    }

    private CaseRecord watched(HouseholdId household, WatchKind kind) {
        CaseRecord file = compared(checked(opened(household), null, false, false), kind);
        return through(file, START.plusDays(3));
    }

    /** Appraisal, five days of notice, township, county. */
    private CaseRecord through(CaseRecord file, LocalDate day) {
        walk.appraised(file, day, 39);
        walk.posted(fresh(file), NoticeLevel.VILLAGE, day.plusDays(1));
        walk.decided(file, CaseWalk.township(VILLAGE), Action.APPROVE, day.plusDays(7));
        return walk.decided(file, CaseWalk.county(VILLAGE), Action.APPROVE, day.plusDays(8));
    }

    private static Visit visit(LocalDate day, List<Check> checks) {
        return new Visit(day, new Verifier("核查人一", "村书记"), new Verifier("核查人二", "工作队员"), "属实", checks);
    }

    private CaseRecord clearanceChecked(CaseRecord file, LocalDate day, @Nullable LocalDate stable, boolean gone) {
        return CaseWalk.on(day, CaseWalk.firstCadre(VILLAGE), () -> {
            long proof = walk.paper(VILLAGE, file.id(), EvidenceKind.VISIT_PHOTO);
            List<Check> checks = new ArrayList<>(Arrays.stream(CheckItem.values())
                    .map(item -> new Check(item, true, day, proof, null))
                    .toList());
            return clearances.check(new CheckClearance(
                    CaseWalk.key(file),
                    visit(day, checks),
                    new ClearanceAssessment(ClearanceMode.SUPPORTED, stable, true, gone, true),
                    List.of(walk.paper(VILLAGE, file.id(), EvidenceKind.SURVEY_FORM))));
        });
    }

    private Watch current(HouseholdId household) {
        return CaseWalk.on(
                START,
                CaseWalk.county(VILLAGE),
                () -> register.current(household).orElseThrow());
    }

    @Test
    void a_household_that_left_and_earns_too_little_comes_under_watch_by_clue_visit_meeting_notice_and_two_offices() {
        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        CaseRecord file = opened(household);
        // 20 working days from the clue, whatever step it is at
        assertThat(file.dates().dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        file = compared(checked(file, null, false, false), WatchKind.UNSTABLE);
        assertThat(file.dates().dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));

        CaseRecord done = through(file, START.plusDays(3));
        assertThat(done.stage()).isEqualTo(Stage.WATCHED);
        assertThat(done.isOpen()).isFalse();
        Watch watch = current(household);
        assertThat(watch.kind()).isEqualTo(WatchKind.UNSTABLE);
        assertThat(watch.risks()).containsExactly(WatchRisk.ILLNESS, WatchRisk.UNSTABLE_WORK);
        assertThat(watch.since()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(watch.measuresDueOn()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(CaseWalk.on(START, CaseWalk.county(VILLAGE), () -> walk.judgeAgain(done.id(), done.steps())))
                .isEmpty();
    }

    @Test
    void a_household_never_registered_is_watched_as_one_on_the_edge_and_stays_unregistered() {
        HouseholdId household =
                aHousehold().applicant().withPerCapita("7499.99").stored();
        CaseRecord done = watched(household, WatchKind.EDGE);
        assertThat(done.stage()).isEqualTo(Stage.WATCHED);
        assertThat(as(
                        START,
                        VILLAGE,
                        () -> jdbc.sql("SELECT status FROM reg.household WHERE county_code = ? AND serial = ?")
                                .params(household.countyCode(), household.serial())
                                .query(String.class)
                                .single()))
                .isEqualTo("APPLICANT");
    }

    @Test
    void the_kind_has_to_be_the_one_the_figures_give() {
        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        CaseRecord file = checked(opened(household), null, false, false);
        assertThatThrownBy(() -> compared(file, WatchKind.EDGE))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refused -> assertThat(refused.findings().codes()).containsExactly("MW-01"));
        assertThat(compared(fresh(file), WatchKind.UNSTABLE).stage()).isEqualTo(Stage.MATCHED);
    }

    private CaseRecord fresh(CaseRecord file) {
        return CaseWalk.on(START, CaseWalk.county(VILLAGE), () -> walk.now(file));
    }

    @Test
    void above_the_line_only_serious_trouble_by_spending_or_a_fall_of_income_counts() {
        HouseholdId fell = aHousehold().exited(2019).withPerCapita("9000").stored();
        assertThat(compared(checked(opened(fell), null, true, true), WatchKind.SUDDEN)
                        .stage())
                .isEqualTo(Stage.MATCHED);

        HouseholdId calm = aHousehold().exited(2019).withPerCapita("9000").stored();
        CaseRecord file = checked(opened(calm), null, true, false);
        assertThatThrownBy(() -> compared(file, WatchKind.SUDDEN)).isInstanceOf(StepNotAllowed.class);

        // the region sets no warning amount of rigid spending: said, not guessed
        HouseholdId spends = aHousehold().exited(2019).withPerCapita("9000").stored();
        CaseRecord other = checked(opened(spends), "30000", false, true);
        assertThatThrownBy(() -> compared(other, WatchKind.SUDDEN)).isInstanceOf(ParameterMissing.class);
    }

    @Test
    void without_a_monitoring_line_nothing_begins_and_the_clue_stays_open() {
        HouseholdId household = new HouseholdFixture(jdbc, serials, transactions, WITHOUT_LINE)
                .inYear(2026)
                .exited(2019)
                .stored();
        ClueId clue = clue(household, WITHOUT_LINE);
        assertThatThrownBy(() -> CaseWalk.on(
                        START,
                        CaseWalk.firstCadre(WITHOUT_LINE),
                        () -> watches.open(new OpenWatch(clue, 0, 2026, "受理"))))
                .isInstanceOf(ParameterMissing.class);
        assertThat(CaseWalk.on(START, CaseWalk.firstCadre(WITHOUT_LINE), () -> clues.find(clue))
                        .state())
                .isEqualTo(ClueState.OPEN);
    }

    @Test
    void a_poor_household_and_a_watched_one_are_not_taken_under_watch_and_a_second_clue_is_joined() {
        HouseholdId poor = aHousehold().withPerCapita("3000").stored();
        assertThatThrownBy(() -> opened(poor)).isInstanceOf(WatchRefused.class);

        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        watched(household, WatchKind.UNSTABLE);
        assertThatThrownBy(() -> opened(household)).isInstanceOf(WatchRefused.class);
    }

    @Test
    void the_notice_hangs_its_days_and_the_neighbouring_county_sees_nothing() {
        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        CaseRecord file = compared(checked(opened(household), null, false, false), WatchKind.UNSTABLE);
        LocalDate day = START.plusDays(3);
        walk.appraised(file, day, 39);
        walk.posted(fresh(file), NoticeLevel.VILLAGE, day.plusDays(1));
        // posted on the 6th, five days from the 7th to the 11th: the 12th is the first
        assertThatThrownBy(
                        () -> walk.decided(file, CaseWalk.township(VILLAGE), Action.APPROVE, LocalDate.of(2026, 3, 11)))
                .isInstanceOf(StepNotAllowed.class);
        walk.decided(file, CaseWalk.township(VILLAGE), Action.APPROVE, LocalDate.of(2026, 3, 12));
        CaseRecord done = walk.decided(file, CaseWalk.county(VILLAGE), Action.APPROVE, LocalDate.of(2026, 3, 13));
        assertThatThrownBy(() -> CaseWalk.on(START, CaseWalk.county(WITHOUT_LINE), () -> register.find(done.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_risk_is_cleared_after_six_stable_months_and_not_a_day_before() {
        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        CaseRecord watch = watched(household, WatchKind.UNSTABLE);
        as(
                START,
                VILLAGE,
                () -> jdbc.sql(
                                "UPDATE reg.annual_record SET wage = 40000, business = 0, property = 0, transfer = 0, expense = 0,"
                                        + " gross = 40000, net = 40000 WHERE county_code = ? AND household_serial = ?")
                        .params(household.countyCode(), household.serial())
                        .update());
        as(
                START,
                VILLAGE,
                () -> jdbc.sql(
                                "UPDATE reg.annual_income SET amount = 40000 WHERE county_code = ? AND household_serial = ?")
                        .params(household.countyCode(), household.serial())
                        .update());
        LocalDate stable = LocalDate.of(2026, 4, 20);
        LocalDate day = LocalDate.of(2026, 10, 12);
        CaseRecord file = CaseWalk.on(
                day,
                CaseWalk.firstCadre(VILLAGE),
                () -> clearances.ask(new AskClearance(watch.id(), 2026, "收入稳定，风险消除")));
        CaseRecord seen = clearanceChecked(file, day.plusDays(1), stable, true);
        assertThatThrownBy(() -> walk.appraised(seen, LocalDate.of(2026, 10, 19), 39))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refused -> assertThat(refused.findings().codes()).containsExactly("MC-01"));

        CaseRecord done = through(seen, LocalDate.of(2026, 10, 20));
        assertThat(done.stage()).isEqualTo(Stage.CLEARED);
        Watch ended = CaseWalk.on(START, CaseWalk.county(VILLAGE), () -> register.find(watch.id()));
        assertThat(ended.cleared())
                .isEqualTo(new Watch.Cleared(LocalDate.of(2026, 10, 28), ClearanceMode.SUPPORTED, done.id()));
        assertThat(CaseWalk.on(START, CaseWalk.county(VILLAGE), () -> register.current(household)))
                .isEmpty();
    }

    @Test
    void unstable_income_or_a_risk_that_is_there_is_not_cleared_and_a_short_watch_is_found_doubtful() {
        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        CaseRecord watch = watched(household, WatchKind.UNSTABLE);
        CaseRecord file = CaseWalk.on(
                LocalDate.of(2026, 3, 16),
                CaseWalk.firstCadre(VILLAGE),
                () -> clearances.ask(new AskClearance(watch.id(), 2026, "拟消除")));
        CaseRecord seen = clearanceChecked(file, LocalDate.of(2026, 3, 17), null, false);
        assertThatThrownBy(() -> walk.appraised(seen, LocalDate.of(2026, 3, 18), 39))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refused -> assertThat(refused.findings().codes()).containsExactly("MC-01", "MC-03"));

        as(
                START,
                VILLAGE,
                () -> jdbc.sql("UPDATE reg.watch SET cleared_on = DATE '2026-04-30', clearance_mode = 'NATURAL',"
                                + " clearance_serial = ? WHERE county_code = ? AND serial = ?")
                        .params(
                                file.id().serial(),
                                watch.id().countyCode(),
                                watch.id().serial())
                        .update());
        assertThat(CaseWalk.on(START, CaseWalk.county(VILLAGE), () -> register.doubts(VILLAGE, 2026, 50)))
                .filteredOn(doubt -> doubt.household().household().equals(household))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.findings().codes()).containsExactly("V074"));
    }

    @Test
    void screening_makes_one_clue_of_each_household_that_should_be_watched() {
        RegionCode village = RegionCode.of("152222103204");
        HouseholdId low = new HouseholdFixture(jdbc, serials, transactions, village)
                .inYear(2026)
                .exited(2019)
                .withPerCapita("7000")
                .stored();
        new HouseholdFixture(jdbc, serials, transactions, village)
                .inYear(2026)
                .exited(2019)
                .withPerCapita("7500")
                .stored();
        as(START, village, () -> jdbc.sql("""
                        UPDATE reg.annual_record a SET wage = i.amount, business = 0, property = 0, transfer = 0, expense = 0, gross = i.amount,
                            net = i.amount
                        FROM reg.annual_income i WHERE i.county_code = a.county_code AND i.household_serial = a.household_serial
                          AND i.year = a.year AND a.village_code = ?""").param(village.value()).update());
        ClueScreening.Step first =
                CaseWalk.on(START, CaseWalk.county(village), () -> screening.page(village, 2026, null));
        ClueScreening.Step again =
                CaseWalk.on(START, CaseWalk.county(village), () -> screening.page(village, 2026, null));
        assertThat(first.looked()).isEqualTo(2);
        assertThat(first.found()).isOne();
        assertThat(again.found()).isZero();
        assertThat(as(
                        START,
                        village,
                        () -> jdbc.sql("SELECT household_serial FROM reg.clue WHERE village_code = ?")
                                .param(village.value())
                                .query(Long.class)
                                .single()))
                .isEqualTo(low.serial());
    }

    @Test
    void the_list_tells_whose_help_is_overdue() {
        HouseholdId household = aHousehold().exited(2019).withPerCapita("6800").stored();
        watched(household, WatchKind.UNSTABLE);
        assertThat(late(LocalDate.of(2026, 4, 13))).doesNotContain(household);
        assertThat(late(LocalDate.of(2026, 4, 14))).contains(household);

        LocalDate helped = LocalDate.of(2026, 4, 15);
        CaseWalk.on(
                helped,
                CaseWalk.firstCadre(VILLAGE),
                () -> measures.record(new RecordMeasure(
                        null,
                        0,
                        household,
                        new MeasureCard(MeasureClass.PUBLIC_POST, "护林员", null, null, null, null, null, helped, null))));
        assertThat(late(helped)).doesNotContain(household);
        LedgerQuery query = new LedgerQuery(VILLAGE, 2026, helped, Map.of());
        assertThat(CaseWalk.on(
                                helped,
                                CaseWalk.firstCadre(VILLAGE),
                                () -> ledgers.view(WatchLedger.LEDGER, query, RowKey.START, 100))
                        .page()
                        .rows())
                .as("the only one of this village that was helped")
                .filteredOn(row -> row.measures() > 0)
                .singleElement()
                .satisfies(row -> assertThat(row.measureClasses()).containsExactly(MeasureClass.PUBLIC_POST));
    }

    private List<HouseholdId> late(LocalDate day) {
        return CaseWalk.on(
                day,
                CaseWalk.county(VILLAGE),
                () ->
                        register
                                .page(new WatchQuery(VILLAGE, null, WatchQuery.Standing.LATE, day, null), 100)
                                .watches()
                                .stream()
                                .map(row -> row.watch().household())
                                .toList());
    }
}
