package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeCheck;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day of a change can be the day of it: not to come, not before the people were born nor before the household was identified. */
@RegistryTest
class EventDatesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222188201");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final LocalDate TO_COME = LocalDate.of(2099, 11, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 2, 2);

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeCheck check;

    @Autowired
    ChangeReading requests;

    @Autowired
    Papers papers;

    private Proposed propose(HouseholdId id, Change change) {
        Actor proposer =
                change instanceof Change.HouseholdMerges ? TestActors.reviewerOf(VILLAGE) : TestActors.cadreOf(VILLAGE);
        return Acting.as(
                proposer,
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, null, papers.proving(VILLAGE, change))));
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private HouseholdId family(int persons) {
        return households.registered(
                VILLAGE, Cards.of(HouseholdBuilder.aHousehold().of(persons)));
    }

    @Test
    void nothing_is_proposed_that_is_still_to_come() {
        HouseholdId id = family(3);
        for (Change change : List.of(
                new Change.MemberLeaves(3, LeaveReason.DEATH, TO_COME, Map.of()),
                new Change.HouseholdMoves(RegionCode.of("152222188202"), TO_COME),
                new Change.HouseholdLeavesCounty(RegionCode.of("152223000000"), TO_COME),
                new Change.HouseholdEnds(LeaveReason.DEATH, TO_COME))) {
            refused(Reason.DATE_IN_FUTURE, () -> propose(id, change));
        }
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), () -> requests.ofHousehold(id)))
                .isEmpty();
    }

    @Test
    void nothing_happens_to_a_member_before_birth_nor_to_a_household_before_its_identification() {
        HouseholdId id = family(3);
        LocalDate identified = households.view(id).basics().firstIdentifiedOn();

        refused(
                Reason.DATE_BEFORE_BIRTH,
                () -> propose(id, new Change.MemberLeaves(3, LeaveReason.DEATH, LONG_AGO, Map.of())));
        refused(
                Reason.DATE_BEFORE_BIRTH,
                () -> propose(id, new Change.HeadChanges(LONG_AGO, Map.of(2, Relation.HEAD, 1, Relation.SPOUSE))));
        refused(
                Reason.DATE_BEFORE_IDENTIFICATION,
                () -> propose(id, new Change.MemberLeaves(2, LeaveReason.DEATH, identified.minusDays(1), Map.of())));
        assertThat(propose(id, new Change.MemberLeaves(2, LeaveReason.DEATH, identified, Map.of()))
                        .id())
                .as("entered years after it happened")
                .isNotNull();
    }

    @Test
    void a_merger_is_not_before_either_household_was_identified_nor_before_anybody_of_the_first_was_born() {
        HouseholdId early = family(3);
        HouseholdCard card = Cards.of(HouseholdBuilder.aHousehold().of(2));
        Basics basics = card.basics();
        HouseholdId late = households.registered(
                VILLAGE,
                card.with(
                        Section.BASICS,
                        null,
                        new Basics(null, basics.standard(), basics.attribute(), DAY.minusDays(10))));
        String number = households.view(late).register().householdNo();
        Map<Integer, Relation> relations = Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE, 3, Relation.NEPHEW);

        refused(
                Reason.DATE_BEFORE_OTHERS_IDENTIFICATION,
                () -> propose(early, new Change.HouseholdMerges(late, number, relations, DAY.minusDays(11))));
        refused(
                Reason.DATE_BEFORE_BIRTH,
                () -> propose(early, new Change.HouseholdMerges(late, number, relations, LONG_AGO)));
        assertThat(propose(early, new Change.HouseholdMerges(late, number, relations, DAY.minusDays(10)))
                        .id())
                .isNotNull();
    }

    @Test
    void a_form_is_told_all_that_stands_in_the_way_at_once() {
        HouseholdId id = family(3);
        ChangeCheck.Objections told = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> check.of(id, new Change.HouseholdEnds(LeaveReason.DEATH, TO_COME), Set.of(), List.of(), true));

        assertThat(told.refusals())
                .extracting(StepNotAllowed::reason)
                .containsExactly(Reason.DATE_IN_FUTURE, Reason.MEMBERS_REMAIN, Reason.PROOF_MISSING);
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), () -> requests.ofHousehold(id)))
                .isEmpty();
    }

    @Test
    void what_was_accepted_with_a_day_to_come_is_not_confirmed_before_that_day() {
        HouseholdId id = family(3);
        LocalDate tomorrow = DAY.plusDays(1);
        Proposed[] proposed = new Proposed[1];
        RegistryClock.runOn(
                tomorrow,
                () -> proposed[0] = propose(id, new Change.MemberLeaves(3, LeaveReason.DEATH, tomorrow, Map.of())));

        RegistryClock.runOn(
                DAY,
                () -> refused(
                        Reason.DATE_IN_FUTURE,
                        () -> Acting.as(
                                TestActors.reviewerOf(VILLAGE),
                                () -> desk.decide(new DecideChange(proposed[0].id(), 0, Action.CONFIRM, null)))));
    }

    @Test
    void a_newborn_was_born_within_a_year_of_the_birth_that_is_told() {
        HouseholdId id = family(2);
        MemberCard schoolchild =
                Cards.of(HouseholdBuilder.aHousehold().of(3)).members().get(2);

        refused(Reason.NOT_A_NEWBORN, () -> propose(id, new Change.MemberJoins(schoolchild, JoinReason.BIRTH, DAY)));
        assertThat(propose(id, new Change.MemberJoins(schoolchild, JoinReason.RETURN, DAY))
                        .id())
                .isNotNull();
    }

    @Test
    void nobody_joins_without_a_name_nor_without_a_number_or_sex_and_day_of_birth() {
        HouseholdId id = family(2);
        MemberCard known =
                Cards.of(HouseholdBuilder.aHousehold().of(3)).members().get(2);
        MemberCard unnamed = known.with(
                Section.IDENTITY,
                new Identity(null, null, null, known.identity().idNumber()));
        MemberCard unknown = known.with(
                Section.IDENTITY,
                new Identity(known.identity().name(), known.identity().sex(), null, null));

        refused(Reason.NEWCOMER_UNNAMED, () -> propose(id, new Change.MemberJoins(unnamed, JoinReason.RETURN, DAY)));
        refused(Reason.NEWCOMER_UNKNOWN, () -> propose(id, new Change.MemberJoins(unknown, JoinReason.RETURN, DAY)));
    }

    @Test
    void a_household_does_not_end_while_several_live_in_it_and_the_last_ones_proof_fits_the_reason() {
        HouseholdId several = family(2);
        refused(Reason.MEMBERS_REMAIN, () -> propose(several, new Change.HouseholdEnds(LeaveReason.DEATH, DAY)));

        HouseholdId alone = family(1);
        Change emigrated = new Change.HouseholdEnds(LeaveReason.EMIGRATION, DAY);
        refused(
                Reason.PROOF_MISSING,
                () -> Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> desk.propose(new ProposeChange(
                                UUID.randomUUID().toString(),
                                alone,
                                emigrated,
                                null,
                                List.of(papers.of(VILLAGE, EvidenceKind.DEATH_CERTIFICATE))))));
        assertThat(propose(alone, emigrated).id()).isNotNull();
    }
}
