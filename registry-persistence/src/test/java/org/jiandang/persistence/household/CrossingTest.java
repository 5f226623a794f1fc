package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.change.transfer.Arrival;
import org.jiandang.change.transfer.Crossing;
import org.jiandang.change.transfer.CrossingDesk;
import org.jiandang.change.transfer.Transfer;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A household that goes over the border of a prefecture or region (authorisation matrix, "Move household to other area"). */
@RegistryTest
class CrossingTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222188202");
    private static final RegionCode IN_PREFECTURE = RegionCode.of("152223000000");
    private static final RegionCode IN_REGION = RegionCode.of("150105000000");
    private static final RegionCode NEW_VILLAGE = RegionCode.of("150105100201");
    private static final RegionCode ELSEWHERE = RegionCode.of("621102000000");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final Actor COUNTY = TestActors.countyOf(VILLAGE);
    private static final Actor RECEIVER = TestActors.countyOf(IN_REGION);
    private static final Actor PREFECTURE = TestActors.actor(Role.PREFECTURE_OFFICE, "1522");
    private static final Actor REGION = TestActors.regionOf(VILLAGE);
    private static final Actor OTHER_REGION = TestActors.regionOf(ELSEWHERE);

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    TransferDesk transfers;

    @Autowired
    CrossingDesk crossings;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private HouseholdId released(RegionCode to) {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(3)));
        Change leaves = new Change.HouseholdLeavesCounty(to, DAY);
        Proposed proposed = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, leaves, null, papers.proving(VILLAGE, leaves))));
        decide(TestActors.reviewerOf(VILLAGE), proposed, Action.APPROVE);
        decide(COUNTY, proposed, Action.CONFIRM);
        return id;
    }

    private void decide(Actor actor, Proposed proposed, Action action) {
        int version =
                Acting.as(actor, () -> requests.view(proposed.id())).line().version();
        Acting.as(actor, () -> desk.decide(new DecideChange(proposed.id(), version, action, "属实")));
    }

    private Transfer leaving(HouseholdId id) {
        return Acting.as(COUNTY, () -> transfers.leaving()).stream()
                .filter(one -> one.household().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Arrival> arrived(Actor receiver, HouseholdId id) {
        return Acting.as(receiver, () -> transfers.arriving()).stream()
                .filter(one -> one.from().equals(id))
                .toList();
    }

    private boolean waits(Actor office, HouseholdId id) {
        return Acting.as(office, () -> crossings.waiting()).stream()
                .map(Crossing::from)
                .anyMatch(id::equals);
    }

    private void settle(Actor actor, HouseholdId id, boolean agreed, String reason) {
        long serial = leaving(id).serial();
        Acting.as(actor, () -> crossings.decide(id.countyCode(), serial, agreed, reason));
    }

    private static java.util.function.Consumer<Throwable> refused(Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void within_a_prefecture_the_two_counties_settle_it_alone() {
        HouseholdId id = released(IN_PREFECTURE);

        assertThat(leaving(id).state()).isEqualTo(TransferState.SENT);
        assertThat(arrived(TestActors.countyOf(IN_PREFECTURE), id)).hasSize(1);
        assertThatThrownBy(() -> settle(PREFECTURE, id, true, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void between_prefectures_the_prefecture_it_leaves_and_then_the_region_confirm_before_the_other_county_has_it() {
        HouseholdId id = released(IN_REGION);
        long serial = leaving(id).serial();

        assertThat(leaving(id).state()).isEqualTo(TransferState.CONFIRMING);
        assertThat(arrived(RECEIVER, id)).isEmpty();
        assertThatThrownBy(() -> Acting.as(RECEIVER, () -> transfers.accept("150105", serial, NEW_VILLAGE)))
                .isInstanceOf(NotFound.class);
        assertThat(settledBySql(RECEIVER, serial, "ACCEPTED"))
                .as("nor past the service")
                .isEqualTo("CONFIRMING");
        assertThatThrownBy(() -> Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> desk.propose(new ProposeChange(
                                UUID.randomUUID().toString(),
                                id,
                                new Change.MemberLeaves(3, LeaveReason.MARRIAGE, DAY, java.util.Map.of()),
                                null,
                                List.of(papers.of(VILLAGE, org.jiandang.evidence.EvidenceKind.MARRIAGE_CERTIFICATE))))))
                .satisfies(refused(Reason.TRANSFER_UNDER_WAY));

        assertThat(waits(PREFECTURE, id)).isTrue();
        assertThat(waits(REGION, id)).isFalse();
        assertThatThrownBy(() -> settle(REGION, id, true, null)).satisfies(refused(Reason.TRANSFER_NOT_YOUR_TURN));
        settle(PREFECTURE, id, true, null);
        assertThatThrownBy(() -> settle(PREFECTURE, id, true, null)).satisfies(refused(Reason.TRANSFER_NOT_YOUR_TURN));
        assertThat(arrived(RECEIVER, id)).isEmpty();
        assertThat(waits(REGION, id)).isTrue();
        settle(REGION, id, true, "同意");

        assertThat(leaving(id).state()).isEqualTo(TransferState.SENT);
        Arrival arrival = arrived(RECEIVER, id).get(0);
        HouseholdId fresh = Acting.as(RECEIVER, () -> transfers.accept("150105", arrival.serial(), NEW_VILLAGE));
        assertThat(households.view(fresh).register().population()).isEqualTo(3);
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.CLOSED);
        assertThat(jdbc.sql(
                                "SELECT account FROM audit_event WHERE action = 'TRANSFER_CONFIRMED' AND object = ? ORDER BY id")
                        .param("transfer:150105-" + serial)
                        .query(String.class)
                        .list())
                .containsExactly(PREFECTURE.account(), REGION.account());
    }

    @Test
    void from_one_region_to_another_the_region_it_goes_to_confirms_last() {
        HouseholdId id = released(ELSEWHERE);

        assertThatThrownBy(() -> settle(OTHER_REGION, id, true, null))
                .satisfies(refused(Reason.TRANSFER_NOT_YOUR_TURN));
        settle(PREFECTURE, id, true, null);
        settle(REGION, id, true, null);
        assertThat(leaving(id).state()).isEqualTo(TransferState.CONFIRMING);
        assertThat(waits(OTHER_REGION, id)).isTrue();
        settle(OTHER_REGION, id, true, null);

        assertThat(leaving(id).state()).isEqualTo(TransferState.SENT);
        assertThat(arrived(TestActors.countyOf(ELSEWHERE), id)).hasSize(1);
    }

    @Test
    void an_office_that_declines_says_why_and_the_household_goes_on_where_it_is() {
        HouseholdId id = released(IN_REGION);

        assertThatThrownBy(() -> settle(PREFECTURE, id, false, " ")).satisfies(refused(Reason.REASON_MISSING));
        settle(PREFECTURE, id, false, "户口未迁出");

        assertThat(leaving(id).state()).isEqualTo(TransferState.DECLINED);
        assertThat(leaving(id).reason()).isEqualTo("户口未迁出");
        assertThat(arrived(RECEIVER, id)).isEmpty();
        assertThatThrownBy(() -> settle(REGION, id, true, null)).satisfies(refused(Reason.TRANSFER_IS_OVER));
        released(IN_REGION);
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);
    }

    @Test
    void the_county_recalls_what_still_waits_for_an_office() {
        HouseholdId id = released(IN_REGION);

        Acting.as(COUNTY, () -> transfers.recall(id, "户口未迁出"));

        assertThat(leaving(id).state()).isEqualTo(TransferState.RECALLED);
        assertThat(arrived(RECEIVER, id)).isEmpty();
        assertThatThrownBy(() -> settle(PREFECTURE, id, true, null)).satisfies(refused(Reason.TRANSFER_IS_OVER));
    }

    @Test
    void whoever_released_it_confirms_nothing_and_whoever_confirmed_neither_confirms_again_nor_accepts() {
        HouseholdId id = released(IN_REGION);
        assertThatThrownBy(() -> settle(as(COUNTY.person(), PREFECTURE), id, true, null))
                .satisfies(refused(Reason.TRANSFER_PART_TAKEN));
        settle(PREFECTURE, id, true, null);
        assertThatThrownBy(() -> settle(as(PREFECTURE.person(), REGION), id, true, null))
                .satisfies(refused(Reason.TRANSFER_PART_TAKEN));
        settle(REGION, id, true, null);

        long serial = leaving(id).serial();
        Actor again = as(REGION.person(), RECEIVER);
        assertThatThrownBy(() -> Acting.as(again, () -> transfers.accept("150105", serial, NEW_VILLAGE)))
                .satisfies(refused(Reason.TRANSFER_PART_TAKEN));
        assertThatThrownBy(() -> Acting.as(again, () -> transfers.sendBack("150105", serial, "不属实")))
                .satisfies(refused(Reason.TRANSFER_PART_TAKEN));
    }

    @Test
    void an_office_beside_or_below_confirms_nothing() {
        HouseholdId id = released(IN_REGION);

        for (Actor other : List.of(
                TestActors.actor(Role.PREFECTURE_OFFICE, "1501"),
                TestActors.actor(Role.PREFECTURE_OFFICE, "1504"),
                OTHER_REGION)) {
            assertThatThrownBy(() -> settle(other, id, true, null))
                    .as("%s", other)
                    .isInstanceOf(NotFound.class);
            assertThat(waits(other, id)).as("%s", other).isFalse();
        }
        for (Actor other : List.of(COUNTY, RECEIVER, TestActors.reviewerOf(VILLAGE))) {
            assertThatThrownBy(() -> settle(other, id, true, null))
                    .as("%s", other)
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(confirmedBySql(COUNTY, leaving(id).serial()))
                .as("nor past the service")
                .isEqualTo("NONE");
        assertThatThrownBy(() -> inTransaction(
                        COUNTY,
                        () -> jdbc.sql("UPDATE household_transfer SET state = 'SENT', awaits = '{}' WHERE serial = ?")
                                .param(leaving(id).serial())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(leaving(id).state()).isEqualTo(TransferState.CONFIRMING);
    }

    @Test
    void a_county_directly_under_its_region_has_no_prefecture_to_ask() {
        assertThat(offices("429004", "420102")).isEqualTo("{42}");
        assertThat(offices("429004", "429005")).isEqualTo("{}");
        assertThat(offices("110101", "110105")).isEqualTo("{}");
        assertThat(offices("110101", "152222")).isEqualTo("{11,15}");
        assertThat(offices("152222", "152223")).isEqualTo("{}");
        assertThat(offices("152222", "150105")).isEqualTo("{1522,15}");
        assertThat(offices("152222", "621102")).isEqualTo("{1522,15,62}");
    }

    private String offices(String from, String to) {
        return jdbc.sql("SELECT reg.transfer_offices(?, ?)::text")
                .params(from, to)
                .query(String.class)
                .single();
    }

    private static Actor as(String person, Actor other) {
        return new Actor(person, other.account() + "-2", other.name(), other.role(), other.jurisdiction());
    }

    private String settledBySql(Actor actor, long serial, String outcome) {
        return inTransaction(
                actor,
                () -> jdbc.sql("SELECT reg.settle_transfer('150105', ?, ?, NULL, 1, NULL)")
                        .params(serial, outcome)
                        .query(String.class)
                        .single());
    }

    private String confirmedBySql(Actor actor, long serial) {
        return inTransaction(
                actor,
                () -> jdbc.sql("SELECT reg.confirm_transfer('152222', ?, true, NULL, 'somebody', '某人')")
                        .param(serial)
                        .query(String.class)
                        .single());
    }

    private <T> T inTransaction(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
