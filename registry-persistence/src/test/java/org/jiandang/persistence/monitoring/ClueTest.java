package org.jiandang.persistence.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueId;
import org.jiandang.monitoring.clue.ClueList;
import org.jiandang.monitoring.clue.ClueQuery;
import org.jiandang.monitoring.clue.ClueRefused;
import org.jiandang.monitoring.clue.ClueRefused.Reason;
import org.jiandang.monitoring.clue.ClueScreening;
import org.jiandang.monitoring.clue.ClueSource;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.clue.Receipt;
import org.jiandang.monitoring.clue.RecordClue;
import org.jiandang.monitoring.clue.ReportClue;
import org.jiandang.monitoring.clue.SelfReports;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clues: from people without a log-in, from cadres and from screening, and what becomes of them. */
@RegistryTest
@OwnDatabase
class ClueTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222105201");
    private static final RegionCode OTHER = RegionCode.of("152222105202");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String NUMBER =
            ResidentId.complete("15990119800101001").value();

    @Autowired
    SelfReports reports;

    @Autowired
    ClueDesk desk;

    @Autowired
    ClueList list;

    @Autowired
    ClueScreening screening;

    @Autowired
    HouseholdFixture households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private static ReportClue report(Receipt receipt, RegionCode village, String name, @Nullable String number) {
        return new ReportClue(
                receipt,
                village,
                name,
                "三组",
                Phone.of("15412345678"),
                number == null ? null : ResidentId.of(number),
                List.of(WatchRisk.ILLNESS, WatchRisk.UNSTABLE_WORK),
                "家里有人住院，花费很大");
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                DAY.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }

    private List<Clue> waiting(RegionCode village) {
        return as(
                TestActors.cadreOf(village),
                () -> list.page(new ClueQuery(village, ClueState.OPEN, null, null), 100).clues().stream()
                        .map(listed -> listed.clue())
                        .toList());
    }

    private void send(ReportClue report, String source) {
        RegistryClock.runOn(DAY, () -> reports.report(report, source));
    }

    @Test
    void a_report_reaches_the_village_it_names_with_its_day_and_term_and_its_numbers_sealed() {
        Receipt receipt = Receipt.next();
        send(report(receipt, VILLAGE, "申报人一", NUMBER), "10.0.0.1");

        Clue clue = waiting(VILLAGE).stream()
                .filter(one -> one.told().name().equals("申报人一"))
                .findFirst()
                .orElseThrow();
        assertThat(clue.source()).isEqualTo(ClueSource.SELF_REPORT);
        assertThat(clue.reportedOn()).isEqualTo(DAY);
        // 20 working days after 2 March 2026
        assertThat(clue.dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(waiting(OTHER)).noneMatch(one -> one.id().equals(clue.id()));
        assertThat(as(TestActors.cadreOf(VILLAGE), () -> desk.openNumbers(clue.id(), "联系申报人核实")))
                .isEqualTo(new ClueDesk.Numbers("15412345678", NUMBER));
        assertThat(text("SELECT cast(c AS text) FROM reg.clue c")).doesNotContain(NUMBER, "15412345678");
    }

    @Test
    void the_same_form_sent_twice_is_one_report_and_the_receipt_tells_only_how_far_it_is() {
        Receipt receipt = Receipt.next();
        ReportClue report = report(receipt, VILLAGE, "申报人二", null);
        send(report, "10.0.0.2");
        send(report, "10.0.0.2");

        List<Clue> found = waiting(VILLAGE).stream()
                .filter(one -> one.told().name().equals("申报人二"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(reports.stateOf(receipt, "10.0.0.2")).contains(ClueState.OPEN);
        assertThat(reports.stateOf(Receipt.next(), "10.0.0.2")).isEmpty();
        as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.answer(found.get(0).id(), found.get(0).version(), "核实不属实"));
        assertThat(reports.stateOf(receipt, "10.0.0.3")).contains(ClueState.ANSWERED);
    }

    @Test
    void a_visitor_adds_a_report_to_the_chosen_village_and_sees_and_changes_nothing() {
        households.registered(VILLAGE, Cards.of(aHousehold()));
        send(report(Receipt.next(), VILLAGE, "申报人三", null), "10.0.0.4");
        Actor visitor = new Actor("public", "public", "—", Role.PUBLIC, Jurisdiction.of(VILLAGE));

        for (String table : List.of("clue", "clue_history", "household", "member", "watch", "case_file")) {
            assertThat(inTransaction(
                            visitor,
                            () -> jdbc.sql("SELECT count(*) FROM reg." + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(inTransaction(
                        visitor,
                        () -> jdbc.sql("UPDATE reg.clue SET story = ''").update()))
                .isZero();
        assertThatThrownBy(() -> inTransaction(visitor, () -> insert(OTHER, "SELF_REPORT")))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> inTransaction(visitor, () -> insert(VILLAGE, "CADRE_VISIT")))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(inTransaction(visitor, () -> insert(VILLAGE, "SELF_REPORT"))).isOne();
    }

    @Test
    void too_many_reports_from_one_source_are_refused_and_other_sources_go_on() {
        for (int i = 0; i < 10; i++) {
            send(report(Receipt.next(), OTHER, "申报人" + i, null), "10.9.9.9");
        }
        assertThatThrownBy(() -> send(report(Receipt.next(), OTHER, "再来一次", null), "10.9.9.9"))
                .isInstanceOfSatisfying(
                        ClueRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY));
        send(report(Receipt.next(), OTHER, "别处来的", null), "10.9.9.8");
        assertThat(waiting(OTHER))
                .extracting(clue -> clue.told().name())
                .contains("别处来的")
                .doesNotContain("再来一次");
    }

    @Test
    void a_report_for_something_that_is_no_village_is_refused() {
        assertThatThrownBy(() -> send(report(Receipt.next(), RegionCode.of("152222105000"), "申报人", null), "10.0.0.5"))
                .isInstanceOf(ClueRefused.class);
    }

    @Test
    void a_cadres_clue_names_its_household_by_number_and_an_unknown_number_is_refused() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        String no = households.view(household).register().householdNo();
        Actor cadre = TestActors.cadreOf(VILLAGE);

        ClueId id = as(cadre, () -> desk.record(recorded(no)));
        assertThat(as(cadre, () -> desk.find(id)).household()).isEqualTo(household);
        assertThatThrownBy(() -> as(cadre, () -> desk.record(recorded("15222210520199999"))))
                .isInstanceOf(ClueRefused.class);
        assertThatThrownBy(() -> as(TestActors.cadreOf(OTHER), () -> desk.find(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_clue_is_answered_once_and_only_with_a_reason() {
        Actor cadre = TestActors.cadreOf(VILLAGE);
        ClueId id = as(cadre, () -> desk.record(recorded(null)));

        assertThatThrownBy(() -> as(cadre, () -> desk.answer(id, 0, " ")))
                .isInstanceOfSatisfying(
                        ClueRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.REASON_MISSING));
        Clue answered = as(cadre, () -> desk.answer(id, 0, "入户核实，收入稳定"));
        assertThat(answered.state()).isEqualTo(ClueState.ANSWERED);
        assertThatThrownBy(() -> as(cadre, () -> desk.answer(id, answered.version(), "再答一次")))
                .isInstanceOfSatisfying(
                        ClueRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.DONE_MEANWHILE));
    }

    @Test
    void a_clue_of_another_village_is_forwarded_with_reason_and_term_by_an_office_that_sees_both() {
        send(report(Receipt.next(), VILLAGE, "邻村申报人", NUMBER), "10.0.0.6");
        Clue clue = waiting(VILLAGE).stream()
                .filter(one -> one.told().name().equals("邻村申报人"))
                .findFirst()
                .orElseThrow();
        Actor township = TestActors.reviewerOf(VILLAGE);
        assertThatThrownBy(() ->
                        as(TestActors.cadreOf(VILLAGE), () -> desk.forward(clue.id(), clue.version(), OTHER, "是邻村的户")))
                .as("the village sees no other")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(township, () -> desk.forward(clue.id(), clue.version(), OTHER, " ")))
                .satisfies(refused(Reason.REASON_MISSING));
        assertThatThrownBy(() -> as(township, () -> desk.forward(clue.id(), clue.version(), VILLAGE, "原村")))
                .satisfies(refused(Reason.NOT_A_VILLAGE));

        Clue there = as(township, () -> desk.forward(clue.id(), clue.version(), OTHER, "是邻村的户"));

        assertThat(there.village()).isEqualTo(OTHER);
        assertThat(there.dueOn()).isEqualTo(clue.dueOn());
        assertThat(there.origin()).isEqualTo(new Clue.Origin(VILLAGE, "是邻村的户"));
        assertThat(waiting(OTHER)).extracting(Clue::id).contains(clue.id());
        assertThat(waiting(VILLAGE)).extracting(Clue::id).doesNotContain(clue.id());
        assertThat(as(TestActors.cadreOf(OTHER), () -> desk.openNumbers(clue.id(), "联系申报人核实")))
                .as("what was sealed opens there")
                .isEqualTo(new ClueDesk.Numbers("15412345678", NUMBER));
        assertThatThrownBy(() -> as(township, () -> desk.forward(clue.id(), clue.version(), VILLAGE, "转回")))
                .as("an old page")
                .satisfies(refused(Reason.DONE_MEANWHILE));
    }

    @Test
    void a_clue_joined_to_a_household_stays_with_its_village() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        String no = households.view(household).register().householdNo();
        ClueId id = as(TestActors.cadreOf(VILLAGE), () -> desk.record(recorded(no)));
        assertThatThrownBy(() -> as(TestActors.reviewerOf(VILLAGE), () -> desk.forward(id, 0, OTHER, "是邻村的户")))
                .satisfies(refused(Reason.HOUSEHOLD_KNOWN));
    }

    private static Consumer<Throwable> refused(Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        ClueRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void screening_needs_a_monitoring_line_and_says_which_one_is_missing() {
        assertThatThrownBy(() -> as(TestActors.countyOf(VILLAGE), () -> screening.start(VILLAGE, 2026)))
                .isInstanceOf(ParameterMissing.class);
    }

    private static RecordClue recorded(@Nullable String householdNo) {
        return new RecordClue(VILLAGE, householdNo, "走访户", null, null, List.of(WatchRisk.ACCIDENT), "摔伤住院");
    }

    private int insert(RegionCode village, String source) {
        return jdbc.sql("""
                        INSERT INTO reg.clue (county_code, serial, village_code, source, state, reported_on, name, story, recorded_by, recorded_name)
                        VALUES (:county, nextval('reg.clue_serial'), :village, :source, 'OPEN', reg.today(), '甲', '乙', 'public', '—')""")
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("source", source)
                .update();
    }

    private String text(String query) {
        return Optional.ofNullable(as(
                        TestActors.countyOf(VILLAGE),
                        () -> new TransactionTemplate(transactions)
                                .execute(status -> String.join(
                                        "\n",
                                        jdbc.sql(query).query(String.class).list()))))
                .orElseThrow();
    }

    private <T> T inTransaction(Actor actor, Supplier<T> work) {
        return as(
                actor,
                () -> Optional.ofNullable(new TransactionTemplate(transactions).execute(status -> work.get()))
                        .orElseThrow());
    }
}
