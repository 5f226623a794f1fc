package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.ChangeView;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.RoadType;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.value.Sex;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class ChangeDeskTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222186201");
    private static final RegionCode NEXT_VILLAGE = RegionCode.of("152222186202");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdReading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    Papers papers;

    HouseholdCard card;
    HouseholdId id;
    HouseholdView before;

    @BeforeEach
    void aRegisteredFamilyOfFour() {
        card = Cards.of(HouseholdBuilder.aHousehold().of(4));
        id = households.registered(VILLAGE, card);
        before = households.view(id);
    }

    private Proposed propose(Change change) {
        return Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, "村里说明", papers.proving(VILLAGE, change))));
    }

    private void decide(Actor actor, ChangeId request, Action action, String opinion) {
        int version = Acting.as(actor, () -> requests.view(request)).line().version();
        Acting.as(actor, () -> desk.decide(new DecideChange(request, version, action, opinion)));
    }

    private void confirmed(Change change) {
        Proposed proposed = propose(change);
        assertThat(proposed.id()).as(proposed.findings().codes().toString()).isNotNull();
        decide(TestActors.reviewerOf(VILLAGE), proposed.id(), Action.CONFIRM, "属实");
    }

    private Map<Integer, Relation> relationsUnder(int head) {
        Map<Integer, Relation> relations = new HashMap<>();
        Acting.as(TestActors.cadreOf(VILLAGE), () -> requests.relationsUnder(id, head))
                .forEach((no, relation) -> relations.put(no, relation.orElseThrow()));
        return relations;
    }

    @Test
    void when_the_head_dies_the_spouse_becomes_head_and_the_number_stays() {
        Proposed without = propose(new Change.MemberLeaves(1, LeaveReason.DEATH, DAY, Map.of()));
        assertThat(without.id()).as("a household needs a head").isNull();
        assertThat(without.findings().codes()).contains("V010");

        confirmed(new Change.MemberLeaves(1, LeaveReason.DEATH, DAY, relationsUnder(2)));

        HouseholdView after = households.view(id);
        assertThat(after.register().householdNo()).isEqualTo(before.register().householdNo());
        assertThat(after.register().headName()).isEqualTo("白玉兰");
        assertThat(after.register().headNo()).isEqualTo(2);
        assertThat(after.register().population()).isEqualTo(3);
        assertThat(after.members()).hasSize(4);
        assertThat(after.members().get(0).membership().leftReason()).isEqualTo(LeaveReason.DEATH);
        assertThat(after.activeMembers())
                .extracting(member -> member.particulars().relation())
                .containsExactly(Relation.HEAD, Relation.SON, Relation.SON);
        assertThat(after.activeMembers())
                .extracting(MemberView::memberNo)
                .isEqualTo(before.members().stream()
                        .skip(1)
                        .map(MemberView::memberNo)
                        .toList());
    }

    @Test
    void the_figures_a_decision_rested_on_stay_when_a_member_leaves_later() {
        confirmed(new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of()));

        HouseholdView after = households.view(id);
        assertThat(after.register().population()).isEqualTo(3);
        assertThat(after.year().population()).isEqualTo(4);
        assertThat(after.year().totals().perCapita())
                .isEqualByComparingTo(before.year().totals().perCapita());
    }

    @Test
    void one_who_left_may_be_registered_elsewhere() {
        confirmed(new Change.MemberLeaves(4, LeaveReason.MOVE, DAY, Map.of()));

        HouseholdCard other = Cards.of(HouseholdBuilder.aHousehold().of(3));
        MemberCard child = other.members().get(2);
        HouseholdCard joined =
                other.with(child.with(Section.IDENTITY, card.members().get(3).identity()));
        assertThat(households.applicant(NEXT_VILLAGE, joined)).isNotNull();
    }

    @Test
    void a_child_is_born_and_gets_the_next_number() {
        MemberCard baby =
                Cards.of(HouseholdBuilder.aHousehold().of(3)).members().get(2);

        Identity newborn =
                new Identity(baby.identity().name(), Sex.M, DAY.minusDays(3), Cards.someone(DAY.minusDays(3), Sex.M));
        confirmed(new Change.MemberJoins(
                MemberCard.of(0, newborn, baby.particulars())
                        .with(Section.HEALTH, baby.health())
                        .with(Section.SCHOOLING, baby.schooling())
                        .with(Section.WORK, baby.work()),
                JoinReason.BIRTH,
                DAY));

        HouseholdView after = households.view(id);
        assertThat(after.register().population()).isEqualTo(5);
        MemberView born = after.members().get(4);
        assertThat(born.no()).isEqualTo(5);
        assertThat(born.memberNo()).isEqualTo(after.register().householdNo() + "05");
        assertThat(born.membership().joinReason()).isEqualTo(JoinReason.BIRTH);
        assertThat(born.membership().joinedOn()).isEqualTo(DAY);
    }

    @Test
    void a_correction_changes_the_fact_and_its_history_names_the_township() {
        Housing unsafe = new Housing(new BigDecimal("45"), true, HouseGrade.D, null, null, null);

        confirmed(new Change.SectionCorrected(2018, Section.HOUSING, null, unsafe, null, DAY));

        HouseholdView after = households.view(id);
        assertThat(after.year().card().housing().houseGrade()).isEqualTo(HouseGrade.D);
        assertThat(Acting.as(TestActors.reviewerOf(VILLAGE), () -> reading.changes(id, 50)))
                .filteredOn(change -> change.field().equals("housing.houseGrade"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isNull();
                    assertThat(change.after()).isEqualTo("D");
                    assertThat(change.account())
                            .isEqualTo(TestActors.reviewerOf(VILLAGE).account());
                });
    }

    @Test
    void what_the_rules_refuse_is_not_even_proposed() {
        Road tooFar = new Road(RoadType.GRAVEL, new BigDecimal("51"));

        Proposed proposed = propose(new Change.SectionCorrected(2018, Section.ROAD, null, tooFar, null, DAY));

        assertThat(proposed.id()).isNull();
        assertThat(proposed.findings().codes()).containsExactly("V065a");
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), () -> requests.ofHousehold(id)))
                .isEmpty();
    }

    @Test
    void who_proposed_does_not_confirm_under_any_account() {
        Proposed proposed = propose(new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of()));
        Actor cadre = TestActors.cadreOf(VILLAGE);
        Actor sameAsReviewer = new Actor(
                cadre.person(),
                "second-account",
                cadre.name(),
                Role.TOWNSHIP_REVIEWER,
                TestActors.reviewerOf(VILLAGE).jurisdiction());

        assertThatThrownBy(() -> decide(sameAsReviewer, proposed.id(), Action.CONFIRM, null))
                .isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> decide(cadre, proposed.id(), Action.CONFIRM, null))
                .isInstanceOf(StepNotAllowed.class);
        assertThat(Acting.as(sameAsReviewer, () -> requests.view(proposed.id())).may())
                .isEmpty();
    }

    @Test
    void two_requests_about_one_thing_see_each_other() {
        Proposed first = propose(new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of()));
        Proposed second = propose(new Change.MemberLeaves(4, LeaveReason.DEATH, DAY, Map.of()));

        assertThat(second.rivals())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(first.id()));
        ChangeView view = Acting.as(TestActors.reviewerOf(VILLAGE), () -> requests.view(first.id()));
        assertThat(view.rivals()).extracting(line -> line.id()).containsExactly(second.id());
        assertThat(view.may()).containsExactlyInAnyOrder(Action.CONFIRM, Action.RETURN, Action.REFUSE);
        assertThat(view.change()).isEqualTo(new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of()));
        decide(TestActors.reviewerOf(VILLAGE), first.id(), Action.CONFIRM, null);
        assertThatThrownBy(() -> decide(TestActors.reviewerOf(VILLAGE), second.id(), Action.CONFIRM, null))
                .isInstanceOfSatisfying(StepNotAllowed.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(StepNotAllowed.Reason.APPLIED_MEANWHILE);
                    assertThat(refusal.arguments()).first().isEqualTo("@change.event.MemberLeaves");
                });
        assertThat(Acting.as(TestActors.reviewerOf(VILLAGE), () -> requests.view(second.id()))
                        .change())
                .as("nothing of what was typed is lost")
                .isEqualTo(new Change.MemberLeaves(4, LeaveReason.DEATH, DAY, Map.of()));
    }

    @Test
    void a_returned_request_is_told_anew_and_a_refusal_needs_a_reason() {
        Proposed proposed = propose(new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of()));
        Actor reviewer = TestActors.reviewerOf(VILLAGE);
        Actor cadre = TestActors.cadreOf(VILLAGE);

        assertThatThrownBy(() -> decide(reviewer, proposed.id(), Action.RETURN, " "))
                .isInstanceOf(StepNotAllowed.class);
        decide(reviewer, proposed.id(), Action.RETURN, "日期不符");
        int version =
                Acting.as(cadre, () -> requests.view(proposed.id())).line().version();
        Acting.as(
                cadre,
                () -> desk.resubmit(
                        proposed.id(),
                        version,
                        new Change.MemberLeaves(4, LeaveReason.MOVE, DAY, Map.of()),
                        "已改",
                        papers.proving(VILLAGE, new Change.MemberLeaves(4, LeaveReason.MOVE, DAY, Map.of()))));

        ChangeView view = Acting.as(reviewer, () -> requests.view(proposed.id()));
        assertThat(view.line().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(view.steps())
                .extracting(ChangeView.Taken::action)
                .containsExactly(Action.PROPOSE, Action.RETURN, Action.RESUBMIT);
        assertThatThrownBy(() -> Acting.as(
                        reviewer, () -> desk.decide(new DecideChange(proposed.id(), version, Action.CONFIRM, null))))
                .as("the page showed an older version")
                .isInstanceOf(StepNotAllowed.class);
    }

    @Test
    void a_household_that_moves_takes_all_its_rows_along_and_leaves_its_past_behind() {
        confirmed(new Change.HouseholdMoves(NEXT_VILLAGE, DAY));

        Actor newCadre = TestActors.cadreOf(NEXT_VILLAGE);
        HouseholdView after = Acting.as(newCadre, () -> reading.view(id, null));
        assertThat(after.register().village()).isEqualTo(NEXT_VILLAGE);
        assertThat(after.register().householdNo()).isEqualTo(before.register().householdNo());
        assertThat(after.members()).isEqualTo(before.members());
        assertThat(after.year()).isEqualTo(before.year());
        assertThat(Acting.as(newCadre, () -> requests.ofHousehold(id))).hasSize(1);
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(VILLAGE), () -> reading.view(id, null)))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.as(
                                TestActors.cadreOf(VILLAGE),
                                () -> reading.viewAt(id, null, before.register().changedAt()))
                        .register()
                        .village())
                .as("the old village still sees its part")
                .isEqualTo(VILLAGE);
    }

    /** One who lives alone. */
    private void oneAlone() {
        id = households.registered(
                VILLAGE, Cards.of(HouseholdBuilder.aHousehold().of(1)));
        before = households.view(id);
    }

    @Test
    void nobody_left_closes_the_household_and_frees_its_people() {
        oneAlone();
        Proposed end = propose(new Change.HouseholdEnds(LeaveReason.DEATH, DAY));
        assertThatThrownBy(() -> decide(TestActors.reviewerOf(VILLAGE), end.id(), Action.CONFIRM, null))
                .as("the county confirms that a household ends")
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(StepNotAllowed.Reason.ANOTHER_LEVEL));
        decide(TestActors.reviewerOf(VILLAGE), end.id(), Action.APPROVE, "同意上报");
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);
        decide(TestActors.countyOf(VILLAGE), end.id(), Action.CONFIRM, "属实");

        HouseholdView after = households.view(id);
        assertThat(after.standing().status()).isEqualTo(HouseholdStatus.CLOSED);
        assertThat(after.register().closedOn()).isEqualTo(DAY);
        assertThat(after.activeMembers()).isEmpty();
        assertThat(after.register().headName()).isEqualTo(before.register().headName());
        assertThatThrownBy(() -> propose(new Change.HouseholdMoves(NEXT_VILLAGE, DAY)))
                .isInstanceOf(StepNotAllowed.class);
    }

    @Test
    void a_household_with_a_running_case_does_not_end() {
        oneAlone();
        caseAt(Stage.RETURNED, null);
        Proposed end = propose(new Change.HouseholdEnds(LeaveReason.DEATH, DAY));

        decide(TestActors.reviewerOf(VILLAGE), end.id(), Action.APPROVE, null);
        assertThatThrownBy(() -> decide(TestActors.countyOf(VILLAGE), end.id(), Action.CONFIRM, null))
                .isInstanceOfSatisfying(StepNotAllowed.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(StepNotAllowed.Reason.CASE_RUNNING);
                    assertThat(refusal.arguments()).containsExactly("T-" + id.serial());
                });
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);

        caseAt(Stage.WITHDRAWN, DAY);
        decide(TestActors.countyOf(VILLAGE), end.id(), Action.CONFIRM, null);
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.CLOSED);
    }

    private void caseAt(Stage stage, LocalDate endedOn) {
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        INSERT INTO case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                            author_person, author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name,
                            population, version)
                        VALUES (:county, 900000 + :household, :village, 'EXIT', 'T-' || :household, :household, 2018, :stage, 1,
                            'p', 'a', 'n', '2018-11-01', '2018-11-01', 'IM', 'IM', '包巴特尔', 2, 0)
                        ON CONFLICT (county_code, serial) DO UPDATE SET stage = excluded.stage, ended_on = :ended""")
                                .param("county", id.countyCode())
                                .param("household", id.serial())
                                .param("village", VILLAGE.value())
                                .param("stage", stage.name())
                                .param("ended", endedOn, Types.DATE)
                                .update()));
    }

    @Test
    void the_township_sees_its_open_requests_and_the_neighbour_none() {
        Proposed proposed = propose(new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of()));

        assertThat(Acting.as(
                        TestActors.reviewerOf(VILLAGE),
                        () -> requests.inArea(RegionCode.of("152222186000"), Set.of(Stage.PROPOSED), 100)))
                .extracting(line -> line.id())
                .contains(proposed.id());
        assertThatThrownBy(() -> Acting.as(
                        TestActors.countyOf(RegionCode.of("152223000000")), () -> requests.view(proposed.id())))
                .isInstanceOf(NotFound.class);
    }
}
