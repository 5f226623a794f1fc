package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.change.stability.StabilityDesk;
import org.jiandang.change.transfer.Arrival;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.NominateForExit;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class TransferTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222188201");
    private static final RegionCode OTHER_COUNTY = RegionCode.of("152223000000");
    private static final RegionCode NEW_VILLAGE = RegionCode.of("152223100201");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final Actor COUNTY = TestActors.countyOf(VILLAGE);
    private static final Actor RECEIVER = TestActors.countyOf(NEW_VILLAGE);

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdReading reading;

    @Autowired
    HouseholdStanding standing;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    TransferDesk transfers;

    @Autowired
    StabilityDesk stability;

    @Autowired
    ExitDesk exits;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    HouseholdCard card;
    HouseholdId id;
    HouseholdView before;

    @BeforeEach
    void aFamilyThatIsSentToTheOtherCounty() {
        card = Cards.of(aHousehold().of(3));
        id = households.registered(VILLAGE, card);
        before = households.view(id);
        Proposed proposed = propose(new Change.HouseholdLeavesCounty(OTHER_COUNTY, DAY));
        decide(TestActors.reviewerOf(VILLAGE), proposed, Action.APPROVE);
        decide(COUNTY, proposed, Action.CONFIRM);
    }

    private Proposed propose(Change change) {
        return Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, null, papers.proving(VILLAGE, change))));
    }

    private void decide(Actor actor, Proposed proposed, Action action) {
        int version =
                Acting.as(actor, () -> requests.view(proposed.id())).line().version();
        Acting.as(actor, () -> desk.decide(new DecideChange(proposed.id(), version, action, "属实")));
    }

    private Arrival arrival() {
        return Acting.as(RECEIVER, () -> transfers.arriving()).stream()
                .filter(one -> one.from().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void until_it_is_accepted_the_household_stays_and_nothing_else_is_changed() {
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);
        assertThat(households.view(id).register().population()).isEqualTo(3);
        assertThat(Acting.as(COUNTY, () -> transfers.leaving()))
                .filteredOn(one -> one.household().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(TransferState.SENT));
        assertThatThrownBy(() -> propose(new Change.MemberLeaves(3, LeaveReason.MARRIAGE, DAY, Map.of())))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TRANSFER_UNDER_WAY));
        assertThatThrownBy(() -> Acting.as(
                        TestActors.cadreOf(VILLAGE), () -> exits.nominate(new NominateForExit(id, 2018, "收入稳定，拟退出"))))
                .as("no case is opened of a household that another county is about to accept")
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TRANSFER_UNDER_WAY));
        assertThatThrownBy(() -> households.applicant(NEW_VILLAGE, card))
                .as("its people are registered here still")
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @SecurityCase({"C-10", "C-11"})
    void of_an_exit_and_a_transfer_at_the_same_moment_the_first_goes_on_and_the_other_is_told() {
        HouseholdId sent = households.registered(VILLAGE, Cards.of(aHousehold().of(2)));
        Proposed leaves = approved(sent);
        assertRefused(
                Reason.TRANSFER_UNDER_WAY,
                meanwhile(COUNTY, () -> decide(COUNTY, leaves, Action.CONFIRM), () -> nominate(sent)));

        HouseholdId exiting =
                households.registered(VILLAGE, Cards.of(aHousehold().of(2)));
        Proposed late = approved(exiting);
        assertRefused(
                Reason.CASE_RUNNING,
                meanwhile(
                        TestActors.cadreOf(VILLAGE),
                        () -> nominate(exiting),
                        () -> decide(COUNTY, late, Action.CONFIRM)));
        assertThat(Acting.as(COUNTY, () -> transfers.leaving()))
                .extracting(one -> one.household())
                .contains(sent)
                .doesNotContain(exiting);
    }

    private Proposed approved(HouseholdId household) {
        Change change = new Change.HouseholdLeavesCounty(OTHER_COUNTY, DAY);
        Proposed proposed = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), household, change, null, papers.proving(VILLAGE, change))));
        decide(TestActors.reviewerOf(VILLAGE), proposed, Action.APPROVE);
        return proposed;
    }

    private void nominate(HouseholdId household) {
        RegistryClock.runAt(
                LocalDate.of(2018, 10, 8)
                        .atTime(9, 0)
                        .atZone(RegistryClock.ZONE)
                        .toInstant(),
                () -> Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> exits.nominate(new NominateForExit(household, 2018, "收入稳定，拟退出"))));
    }

    /** Does the first, and begins the second before the first is committed. */
    private CompletableFuture<Void> meanwhile(Actor actor, Runnable first, Runnable second) {
        return Acting.as(
                actor,
                () -> new TransactionTemplate(transactions).execute(running -> {
                    first.run();
                    CompletableFuture<Void> waiting = CompletableFuture.runAsync(second);
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(60))
                            .until(() -> waiting.isDone()
                                    || jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                                            .query(Boolean.class)
                                            .single());
                    return waiting;
                }));
    }

    private static void assertRefused(Reason reason, CompletableFuture<Void> late) {
        assertThatThrownBy(late::join)
                .cause()
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void accepted_it_goes_on_under_a_new_number_with_its_people_and_is_closed_here() {
        Arrival arrival = arrival();
        assertThat(Acting.as(RECEIVER, () -> transfers.sent(arrival)).card().members())
                .hasSize(3);
        assertThatThrownBy(() -> Acting.as(RECEIVER, () -> reading.view(id, null)))
                .as("the other county sees what was sent and no more")
                .isInstanceOf(NotFound.class);

        HouseholdId fresh =
                Acting.as(RECEIVER, () -> transfers.accept(arrival.county(), arrival.serial(), NEW_VILLAGE));

        HouseholdView there = Acting.as(RECEIVER, () -> reading.view(fresh, null));
        assertThat(there.register().householdNo()).startsWith(NEW_VILLAGE.value());
        assertThat(there.register().population()).isEqualTo(3);
        assertThat(there.standing()).isEqualTo(before.standing());
        assertThat(there.members())
                .extracting(MemberView::memberNo)
                .isEqualTo(before.members().stream().map(MemberView::memberNo).toList());
        assertThat(there.year().totals()).isEqualTo(before.year().totals());
        HouseholdView here = households.view(id);
        assertThat(here.standing().status()).isEqualTo(HouseholdStatus.CLOSED);
        assertThat(here.activeMembers()).isEmpty();
        assertThat(here.members()).hasSize(3);
        assertThat(Acting.as(COUNTY, () -> transfers.leaving()))
                .filteredOn(one -> one.household().equals(id))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.acceptedNo()).isEqualTo(there.register().householdNo()));
        assertThatThrownBy(() ->
                        Acting.as(RECEIVER, () -> transfers.accept(arrival.county(), arrival.serial(), NEW_VILLAGE)))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TRANSFER_IS_OVER));
    }

    @Test
    void sent_back_or_recalled_it_goes_on_here_as_if_nothing_had_been() {
        Arrival arrival = arrival();
        assertThatThrownBy(() -> Acting.as(RECEIVER, () -> transfers.sendBack(arrival.county(), arrival.serial(), " ")))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.REASON_MISSING));
        Acting.as(RECEIVER, () -> transfers.sendBack(arrival.county(), arrival.serial(), "户口未迁入"));
        assertThat(households.view(id).register().householdNo())
                .isEqualTo(before.register().householdNo());
        assertThat(propose(new Change.MemberLeaves(3, LeaveReason.MARRIAGE, DAY, Map.of()))
                        .id())
                .isNotNull();
    }

    @Test
    void a_third_county_sees_no_arrival_and_settles_none() {
        Arrival arrival = arrival();
        Actor third = TestActors.countyOf(RegionCode.of("152224000000"));
        assertThat(Acting.as(third, () -> transfers.arriving())).isEmpty();
        assertThatThrownBy(() -> Acting.as(third, () -> transfers.arrival(arrival.county(), arrival.serial())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(third, () -> transfers.recall(id, "不迁了")))
                .isInstanceOf(NotFound.class);
        Acting.as(COUNTY, () -> transfers.recall(id, "不迁了"));
        assertThat(arrival().state()).isEqualTo(TransferState.RECALLED);
    }

    @Test
    void help_that_has_ended_is_listed_and_confirmed_by_the_county_and_not_a_day_before() {
        HouseholdId ended = exited(LocalDate.of(2020, 1, 1));
        HouseholdId going = exited(LocalDate.of(2099, 1, 1));

        assertThat(Acting.as(COUNTY, () -> stability.due()))
                .extracting(line -> line.id())
                .contains(ended)
                .doesNotContain(going);
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> stability.confirm(List.of(ended, going))))
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_DUE));
        assertThat(households.view(ended).standing().status()).isEqualTo(HouseholdStatus.EXITED);

        Acting.as(COUNTY, () -> stability.confirm(List.of(ended)));
        assertThat(households.view(ended).standing().status()).isEqualTo(HouseholdStatus.STABLE);
    }

    private HouseholdId exited(LocalDate until) {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        Acting.as(
                COUNTY,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> standing.exit(household, 2018, DAY, until)));
        return household;
    }
}
