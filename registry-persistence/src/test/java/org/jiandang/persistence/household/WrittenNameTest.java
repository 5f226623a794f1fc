package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jiandang.household.view.PersonView;
import org.jiandang.procedure.Action;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One spelling for searching and comparing, and beside it what was written: two characters of one look stay two in the record. */
@RegistryTest
class WrittenNameTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222187201");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final String COMPATIBLE = "\uF900明山";
    private static final String UNIFIED = "\u8C48明山";

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    Papers papers;

    @Test
    @SecurityCase("F11")
    void a_compatibility_ideograph_is_the_same_name_and_is_kept_as_it_was_typed() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold().member(1, head -> head.name(COMPATIBLE))));

        assertThat(PersonName.of(COMPATIBLE)).isEqualTo(PersonName.of(UNIFIED));
        assertThat(households.view(id).register().headName()).isEqualTo(UNIFIED);
        assertThat(person(id, 1).name()).isEqualTo(UNIFIED);
        assertThat(person(id, 1).written()).isEqualTo(COMPATIBLE);
        assertThat(person(id, 2).written())
                .as("a name that is typed in its spelling")
                .isNull();
    }

    @Test
    @SecurityCase("F11")
    void a_confirmed_change_keeps_how_the_new_name_was_typed_and_the_old_name_with_its_own() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(3)));
        MemberCard baby = Cards.of(aHousehold().of(3)).members().get(2);
        LocalDate born = DAY.minusDays(3);
        Identity newborn = new Identity(PersonName.of(COMPATIBLE), Sex.M, born, Cards.someone(born, Sex.M));
        confirmed(
                id,
                new Change.MemberJoins(
                        MemberCard.of(0, newborn, baby.particulars())
                                .with(Section.HEALTH, baby.health())
                                .with(Section.SCHOOLING, baby.schooling())
                                .with(Section.WORK, baby.work()),
                        JoinReason.BIRTH,
                        DAY));
        assertThat(person(id, 4).written()).isEqualTo(COMPATIBLE);

        correct(id, 4, new Identity(PersonName.of(UNIFIED), Sex.M, born, Cards.someone(born, Sex.M)));
        assertThat(person(id, 4).written())
                .as("the form sends the one spelling back")
                .isEqualTo(COMPATIBLE);

        correct(id, 4, new Identity(PersonName.of("巴图"), Sex.M, born, null));
        assertThat(person(id, 4).name()).isEqualTo("巴图");
        assertThat(person(id, 4).written()).as("another name").isNull();
    }

    private void correct(HouseholdId id, int member, Identity identity) {
        confirmed(id, new Change.SectionCorrected(2018, Section.IDENTITY, member, identity, null, DAY));
    }

    private void confirmed(HouseholdId id, Change change) {
        Proposed proposed = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, "村里说明", papers.proving(VILLAGE, change))));
        assertThat(proposed.id()).as(proposed.findings().codes().toString()).isNotNull();
        if (change instanceof Change.SectionCorrected) {
            decided(TestActors.reviewerOf(VILLAGE), proposed, Action.APPROVE);
            decided(TestActors.countyOf(VILLAGE), proposed, Action.CONFIRM);
        } else {
            decided(TestActors.reviewerOf(VILLAGE), proposed, Action.CONFIRM);
        }
    }

    private void decided(Actor actor, Proposed proposed, Action action) {
        Acting.as(actor, () -> {
            int version = requests.view(proposed.id()).line().version();
            desk.decide(new DecideChange(proposed.id(), version, action, "属实"));
        });
    }

    private PersonView person(HouseholdId id, int no) {
        return households.view(id).member(no).orElseThrow().person();
    }
}
