package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeLine;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.FactIsDecided;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.PersonView;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
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

/** Who confirms a correction of an approved record (authorisation matrix, "Correct approved record"). */
@RegistryTest
class CorrectionLevelTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222187201");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final Set<Section> BY_CASE = EnumSet.of(Section.REGISTER, Section.STANDING, Section.MEMBERSHIP);
    private static final Set<Section> OF_COUNTY =
            EnumSet.of(Section.IDENTITY, Section.CONTACT, Section.HEALTH, Section.INCOME);

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdDesk cards;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    Papers papers;

    @Test
    void identity_account_health_and_income_go_up_to_the_county_and_every_other_section_ends_in_the_township() {
        HouseholdCard card = Cards.of(aHousehold().of(3));
        HouseholdId id = households.registered(VILLAGE, card);
        for (Section section : EnumSet.complementOf(EnumSet.copyOf(BY_CASE))) {
            ChangeId request = proposed(id, correction(id, card, section));
            if (OF_COUNTY.contains(section)) {
                assertThat(line(request).approval()).as("%s", section).isEqualTo(Level.COUNTY);
                assertThatThrownBy(() -> decide(TestActors.reviewerOf(VILLAGE), request, Action.CONFIRM))
                        .as("the township alone, %s", section)
                        .isInstanceOfSatisfying(
                                StepNotAllowed.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ANOTHER_LEVEL));
                decide(TestActors.reviewerOf(VILLAGE), request, Action.APPROVE);
                decide(TestActors.countyOf(VILLAGE), request, Action.CONFIRM);
            } else {
                assertThat(line(request).approval()).as("%s", section).isEqualTo(Level.TOWNSHIP);
                decide(TestActors.reviewerOf(VILLAGE), request, Action.CONFIRM);
            }
            assertThat(line(request).stage()).as("%s", section).isEqualTo(Stage.CONFIRMED);
        }
    }

    @Test
    void the_account_of_a_registered_household_is_not_written_in_place_by_the_village() {
        HouseholdCard card = Cards.of(aHousehold().of(2));
        HouseholdId id = households.registered(VILLAGE, card);
        HouseholdView view = households.view(id);
        AmendSection redirected = new AmendSection(
                id, view.register().version(), 2018, Section.CONTACT, null, view.contact(), card.account());

        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(VILLAGE), () -> cards.amend(redirected)))
                .isInstanceOf(FactIsDecided.class);
        assertThat(households.view(id).register().version())
                .isEqualTo(view.register().version());
    }

    private Change correction(HouseholdId id, HouseholdCard card, Section section) {
        boolean ofMember = section.level() == Section.Level.PERSON || section.level() == Section.Level.PERSON_YEAR;
        Integer member = ofMember ? 2 : null;
        Record content = households.view(id).section(section, member).orElseThrow();
        Record told = content instanceof PersonView person
                ? new Identity(
                        card.members().get(1).identity().name(),
                        person.sex(),
                        person.birthDate(),
                        card.members().get(1).identity().idNumber())
                : content;
        return new Change.SectionCorrected(2018, section, member, told, null, DAY);
    }

    private ChangeId proposed(HouseholdId id, Change change) {
        Proposed proposed = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, "原登记有误", papers.proving(VILLAGE, change))));
        assertThat(proposed.id()).as(proposed.findings().codes().toString()).isNotNull();
        return proposed.id();
    }

    private ChangeLine line(ChangeId request) {
        return Acting.as(TestActors.countyOf(VILLAGE), () -> requests.view(request))
                .line();
    }

    private void decide(Actor actor, ChangeId request, Action action) {
        Acting.as(
                actor, () -> desk.decide(new DecideChange(request, line(request).version(), action, "属实")));
    }
}
