package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.RecordExitVisit;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.RowKey;
import org.jiandang.ledger.book.MovementKind;
import org.jiandang.ledger.book.MovementLedger;
import org.jiandang.ledger.book.MovementReason;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.removal.ProposeRemoval;
import org.jiandang.removal.RemovalCause;
import org.jiandang.removal.RemovalDesk;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RegistryTest
class RemovalTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222106201");
    private static final LocalDate BEGIN = LocalDate.of(2018, 10, 8);
    private static final LocalDate LONG_BEFORE = LocalDate.of(2010, 1, 1);

    @Autowired
    HouseholdFixture households;

    @Autowired
    RemovalDesk desk;

    @Autowired
    ExitDesk exits;

    @Autowired
    LedgerService ledgers;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseWalk walk;
    HouseholdCard card;
    HouseholdId id;

    @BeforeEach
    void aRegisteredHousehold() {
        walk = beans.createBean(CaseWalk.class);
        card = Cards.of(aHousehold());
        id = RegistryClock.callAt(
                BEGIN.minusDays(30).atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(),
                () -> households.registered(VILLAGE, card));
    }

    private CaseRecord proposed(RemovalCause cause, LocalDate acquired, EvidenceKind paper) {
        return RegistryClock.callAt(
                BEGIN.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(),
                () -> Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> desk.propose(new ProposeRemoval(
                                id, cause, acquired, "识别前已在旗里有商品房", walk.paper(VILLAGE, null, paper)))));
    }

    @Test
    void what_was_acquired_after_the_identification_is_no_wrong_entry_and_asks_for_an_exit() {
        assertThatThrownBy(() -> proposed(RemovalCause.RED_LINE, LocalDate.of(2030, 1, 1), EvidenceKind.RED_LINE_PROOF))
                .satisfies(refused(Reason.ASSET_CAME_AFTER));
        assertThatThrownBy(() -> proposed(RemovalCause.RED_LINE, null, EvidenceKind.RED_LINE_PROOF))
                .satisfies(refused(Reason.VALUE_MISSING));
        assertThatThrownBy(() -> proposed(RemovalCause.FALSE_DATA, null, EvidenceKind.OTHER))
                .isInstanceOf(StepNotAllowed.class);
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);
    }

    @Test
    void a_removal_is_verified_appraised_posted_decided_twice_and_announced_and_the_record_stays() {
        CaseRecord file = proposed(RemovalCause.RED_LINE, LONG_BEFORE, EvidenceKind.RED_LINE_PROOF);
        assertThat(file.stage()).isEqualTo(Stage.PROPOSED);
        CaseRecord first = file;
        CaseRecord verified = RegistryClock.callAt(
                BEGIN.plusDays(1).atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(),
                () -> Acting.as(
                        TestActors.reviewerOf(VILLAGE),
                        () -> exits.verify(new RecordExitVisit(
                                CaseWalk.key(first), walk.visit(first, BEGIN.plusDays(1), "核查人一", "核查人二")))));
        CaseRecord appraised = walk.appraised(verified, BEGIN.plusDays(2), 39);
        walk.posted(appraised, NoticeLevel.VILLAGE, BEGIN.plusDays(3));
        assertThatThrownBy(() ->
                        walk.decided(appraised, TestActors.reviewerOf(VILLAGE), Action.APPROVE, BEGIN.plusDays(5)))
                .as("the notice hangs still")
                .isInstanceOf(StepNotAllowed.class);
        CaseRecord township =
                walk.decided(appraised, TestActors.reviewerOf(VILLAGE), Action.APPROVE, BEGIN.plusDays(14));
        CaseRecord county = walk.decided(township, TestActors.countyOf(VILLAGE), Action.APPROVE, BEGIN.plusDays(15));
        CaseRecord announced = walk.announced(county, BEGIN.plusDays(16));
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);
        CaseRecord closed = walk.closed(announced, BEGIN.plusDays(17));

        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        var after = households.view(id);
        assertThat(after.standing().status()).isEqualTo(HouseholdStatus.REMOVED);
        assertThat(after.register().closedReason()).isEqualTo("识别前已在旗里有商品房");
        assertThat(after.members())
                .as("kept for the audit")
                .hasSize(card.members().size());
        assertThat(households.applicant(RegionCode.of("152222106202"), card))
                .as("its people may be registered again")
                .isNotNull();
        assertThat(List.of(file.caseNo())).first().asString().startsWith("TX-");
        int people = card.members().size();
        LedgerQuery query = new LedgerQuery(VILLAGE, BEGIN.getYear(), BEGIN.plusDays(20), Map.of());
        assertThat(Acting.as(
                                TestActors.countyOf(VILLAGE),
                                () -> ledgers.view(MovementLedger.LEDGER, query, RowKey.START, 500))
                        .page()
                        .rows())
                .filteredOn(row -> row.householdNo().equals(after.register().householdNo()))
                .as("registered and removed in one year: everybody comes and goes")
                .hasSize(2 * people)
                .filteredOn(row -> row.movement() == MovementKind.DEPARTURE)
                .hasSize(people)
                .allMatch(row -> row.householdReason() == MovementReason.HOUSEHOLD_REMOVED);
    }

    private static java.util.function.Consumer<Throwable> refused(Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
