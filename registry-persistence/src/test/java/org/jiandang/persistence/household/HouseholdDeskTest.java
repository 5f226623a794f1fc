package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.SurveyService;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Work;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.RoadType;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Comparison;
import org.jiandang.household.entry.FactIsDecided;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.YearClosed;
import org.jiandang.household.value.Money;
import org.jiandang.household.value.Phone;
import org.jiandang.household.view.FieldChange;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
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
class HouseholdDeskTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222181201");
    private static final Road PAVED = new Road(RoadType.CONCRETE, new BigDecimal("0.5"));

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdDesk desk;

    @Autowired
    HouseholdReading reading;

    @Autowired
    SurveyService surveys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    HouseholdCard card;
    HouseholdId id;
    HouseholdView before;

    @BeforeEach
    void aHouseholdThatApplies() {
        card = Cards.aCard();
        id = households.applicant(VILLAGE, card);
        before = households.view(id);
    }

    private Outcome amend(Section section, Record content) {
        return amend(households.view(id).register().version(), section, content);
    }

    private Outcome amend(int version, Section section, Record content) {
        return Acting.as(
                TestActors.cadreOf(VILLAGE), () -> desk.amend(AmendSection.of(id, version, 2018, section, content)));
    }

    /** Equal in every component; 1.5 and 1.50 are the same amount. */
    private static void assertSame(Record actual, Record expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    private List<FieldChange> changes() {
        return Acting.as(TestActors.reviewerOf(VILLAGE), () -> reading.changes(id, 100));
    }

    @Test
    void a_section_is_written_and_nothing_else() {
        assertThat(amend(Section.ROAD, PAVED)).isInstanceOf(Outcome.Saved.class);

        HouseholdView after = households.view(id);
        assertSame(after.year().card().road(), PAVED);
        assertSame(
                after.year().card().with(Section.ROAD, before.year().card().road()),
                before.year().card());
        assertThat(after.members()).isEqualTo(before.members());
        assertThat(after.register().version()).isEqualTo(before.register().version() + 1);
    }

    @Test
    void the_derived_figures_follow_the_items() {
        IncomeStatement income = new IncomeStatement(Map.of(
                IncomeItem.WAGE, new IncomeEntry(Money.of("18000.50"), true),
                IncomeItem.PENSION, new IncomeEntry(Money.of(1236), true)));

        Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.amend(AmendSection.ofMember(
                        id,
                        before.register().version(),
                        2018,
                        1,
                        Section.WORK,
                        new Work(LabourCapacity.ORDINARY, WorkArea.values()[0], "省会", 6, null, null, null, null))));
        assertThat(amend(Section.INCOME, income)).isInstanceOf(Outcome.Saved.class);

        HouseholdView after = households.view(id);
        assertThat(after.year().card().income()).isEqualTo(income);
        assertThat(after.year().totals().perCapita()).isEqualByComparingTo("9618.25");
        assertThat(after.members().get(0).work().workMonths()).isEqualTo(6);
    }

    @Test
    void a_change_that_breaks_a_blocking_rule_is_not_written() {
        Outcome outcome =
                amend(Section.HOUSING, new Housing(new BigDecimal("60"), true, HouseGrade.C, null, null, null));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        Outcome tooFar = amend(Section.ROAD, new Road(RoadType.CONCRETE, new BigDecimal("51")));

        assertThat(tooFar)
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked -> assertThat(blocked.findings().codes()).containsExactly("V065a"));
        assertSame(households.view(id).year().card().road(), card.year().road());
    }

    @Test
    @SecurityCase("C-9")
    void the_second_of_two_who_write_the_same_section_compares_and_loses_nothing() {
        int base = before.register().version();
        amend(base, Section.CONTACT, new Contact("二组", "新址", Phone.of("15400000009"), null));
        Contact mine = new Contact("一组", "示例嘎查一组", Phone.of("15400000008"), "农业银行");

        Outcome second = amend(base, Section.CONTACT, mine);

        assertThat(second).isInstanceOf(Outcome.Stale.class);
        Comparison comparison = ((Outcome.Stale) second).comparison();
        assertThat(comparison.version()).isEqualTo(base + 1);
        assertThat(line(comparison, "groupName")).satisfies(line -> {
            assertThat(line.base()).isEqualTo("一组");
            assertThat(line.theirs()).isEqualTo("二组");
            assertThat(line.mine()).isEqualTo("一组");
            assertThat(line.isConflict()).as("only they changed it").isFalse();
        });
        assertThat(line(comparison, "phone").isConflict()).isTrue();
        assertThat(line(comparison, "bankName").isConflict()).isTrue();
        assertThat(households.view(id).contact().groupName())
                .as("nothing was written")
                .isEqualTo("二组");
        assertThat(amend(comparison.version(), Section.CONTACT, mine)).isInstanceOf(Outcome.Saved.class);
    }

    private static Comparison.Line line(Comparison comparison, String field) {
        return comparison.lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_who_write_different_sections_do_not_disturb_each_other() {
        int base = before.register().version();
        amend(base, Section.CONTACT, new Contact("二组", null, null, null));

        assertThat(amend(base, Section.ROAD, PAVED)).isInstanceOf(Outcome.Saved.class);
        assertThat(households.view(id).contact().groupName()).isEqualTo("二组");
    }

    @Test
    void the_history_says_who_changed_what_from_what_to_what() {
        amend(Section.ROAD, PAVED);

        assertThat(changes())
                .filteredOn(change -> change.kind() == FieldChange.Kind.CHANGED)
                .extracting(
                        FieldChange::account,
                        FieldChange::field,
                        FieldChange::year,
                        FieldChange::before,
                        FieldChange::after)
                .containsExactlyInAnyOrder(
                        tuple(TestActors.cadreOf(VILLAGE).account(), "road.roadType", 2018, "GRAVEL", "CONCRETE"),
                        tuple(TestActors.cadreOf(VILLAGE).account(), "road.roadDistance", 2018, "1.50", "0.50"));
        assertThat(changes())
                .filteredOn(change -> change.kind() == FieldChange.Kind.ADDED)
                .singleElement()
                .satisfies(change -> assertThat(change.account())
                        .isEqualTo(TestActors.cadreOf(VILLAGE).account()));
    }

    @Test
    void the_card_of_an_earlier_moment_is_what_it_was() {
        Instant then = households.view(id).register().changedAt();
        amend(Section.ROAD, PAVED);
        amend(Section.CONTACT, new Contact("二组", null, null, null));

        HouseholdView past = Acting.as(TestActors.cadreOf(VILLAGE), () -> reading.viewAt(id, 2018, then));

        assertSame(past, before);
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(VILLAGE), () -> reading.viewAt(id, 2018, Instant.EPOCH)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_village_writes() {
        AmendSection command = AmendSection.of(id, 0, 2018, Section.ROAD, PAVED);

        assertThatThrownBy(() -> Acting.as(TestActors.reviewerOf(VILLAGE), () -> desk.amend(command)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> Acting.as(TestActors.cadreOf(RegionCode.of("152222181202")), () -> desk.amend(command)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_decision_rested_on_is_not_written_in_place() {
        id = households.registered(VILLAGE, Cards.aCard());

        assertThatThrownBy(() -> amend(Section.ROAD, PAVED)).isInstanceOf(FactIsDecided.class);
        assertThatThrownBy(() -> amend(Section.CAUSES, card.causes())).isInstanceOf(FactIsDecided.class);
        assertThat(amend(Section.CONTACT, new Contact("三组", null, null, null))).isInstanceOf(Outcome.Saved.class);
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), () -> desk.mayAmend(id, 2018, Section.ROAD)))
                .isFalse();
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), () -> desk.mayAmend(id, 2018, Section.CONTACT)))
                .isTrue();
    }

    @Test
    void a_new_year_begins_with_the_last_and_a_closed_one_stays_as_it_is() {
        id = households.registered(VILLAGE, Cards.aCard());
        Acting.as(TestActors.cadreOf(VILLAGE), () -> surveys.open(id, 2019, LocalDate.of(2019, 10, 20)));

        HouseholdView view = households.view(id);
        assertThat(view.years()).containsExactly(2019, 2018);
        assertSame(view.year().card().land(), card.year().land());
        assertThat(view.year().card().income().isUnknown()).isTrue();
        assertThat(view.members().get(0).schooling())
                .isEqualTo(card.members().get(0).schooling());

        Acting.as(TestActors.reviewerOf(VILLAGE), () -> surveys.close(id, 2018));
        assertThatThrownBy(() -> amend(Section.ROAD, PAVED)).isInstanceOf(YearClosed.class);
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), () -> surveys.openYear(id)))
                .contains(2019);
        Outcome next = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.amend(
                        AmendSection.of(id, households.view(id).register().version(), 2019, Section.ROAD, PAVED)));
        assertThat(next).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    @SecurityCase("C-10")
    void while_others_decide_on_the_household_only_its_contact_is_written() {
        caseAt("SURVEYED");
        assertThat(amend(Section.ROAD, PAVED)).isInstanceOf(Outcome.Saved.class);

        caseAt("VILLAGE_NOTICE");
        assertThatThrownBy(() -> amend(Section.ROAD, card.year().road())).isInstanceOf(FactIsDecided.class);
        assertThat(amend(Section.CONTACT, new Contact("四组", null, null, null))).isInstanceOf(Outcome.Saved.class);

        caseAt("RETURNED");
        assertThat(amend(Section.ROAD, card.year().road())).isInstanceOf(Outcome.Saved.class);
    }

    private void caseAt(String stage) {
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        INSERT INTO case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                            author_person, author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name,
                            population, version)
                        VALUES (:county, 900000 + :household, :village, 'IDENTIFICATION', 'T-' || :household, :household, 2018, :stage, 1,
                            'p', 'a', 'n', '2018-11-01', '2018-11-01', 'IM', 'IM', '包巴特尔', 2, 0)
                        ON CONFLICT (county_code, serial) DO UPDATE SET stage = excluded.stage""")
                                .param("county", id.countyCode())
                                .param("household", id.serial())
                                .param("village", VILLAGE.value())
                                .param("stage", stage)
                                .update()));
    }
}
