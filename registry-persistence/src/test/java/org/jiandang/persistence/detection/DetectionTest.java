package org.jiandang.persistence.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Detection;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.DetectionRefused;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.detection.SettleSuspicion;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.detection.SuspicionVerdict;
import org.jiandang.detection.Suspicions;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class DetectionTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222102207");
    private static final RegionCode ANOTHER = RegionCode.of("152222103209");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223104207");

    @Autowired
    HouseholdEntry entry;

    @Autowired
    HouseholdFixture households;

    @Autowired
    Detection detection;

    @Autowired
    SuspicionDesk desk;

    @Autowired
    RelativeService relatives;

    @Autowired
    Suspicions suspicions;

    @Autowired
    CaseWalk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static Actor prefecture() {
        return TestActors.actor(Role.PREFECTURE_OFFICE, "1522");
    }

    /** On all pages: other tests have households in the county too, and all invented ones share a telephone. */
    private List<Suspicion> seen(Actor actor, SuspicionKind kind, HouseholdId household) {
        List<Suspicion> seen = new ArrayList<>();
        List<Suspicion> page = pageAfter(null, actor, kind);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = pageAfter(page.get(page.size() - 1).id(), actor, kind);
        }
        return seen.stream()
                .filter(one -> household.equals(one.first().household())
                        || one.second() != null && household.equals(one.second().household()))
                .toList();
    }

    private List<Suspicion> pageAfter(@Nullable DetectionId last, Actor actor, SuspicionKind kind) {
        return Acting.as(
                actor, () -> desk.page(new SuspicionQuery(actor.jurisdiction().region(), kind, true, last, 100)));
    }

    private int look(SuspicionKind kind) {
        return Acting.as(TestActors.countyOf(VILLAGE), () -> detection.look(kind, RegionCode.of("152222000000")));
    }

    /** Rulebook §15, scenario 9. */
    @Test
    void a_person_registered_in_one_county_is_refused_in_the_next_and_the_prefecture_sees_both_sides() {
        HouseholdCard card = Cards.aCard();
        HouseholdId first = households.registered(VILLAGE, card);
        ResidentId same = Cards.numbers(card).get(0);
        HouseholdCard again = Cards.withHead(Cards.aCard(), same);

        Outcome refused = Acting.as(
                TestActors.cadreOf(NEXT_COUNTY),
                () -> entry.record(new RecordHousehold(UUID.randomUUID().toString(), NEXT_COUNTY, again)));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked -> assertThat(blocked.findings().codes()).contains("V004"));
        assertThat(seen(TestActors.cadreOf(NEXT_COUNTY), SuspicionKind.DUPLICATE, first))
                .isEmpty();
        assertThat(seen(TestActors.countyOf(NEXT_COUNTY), SuspicionKind.DUPLICATE, first))
                .isEmpty();
        assertThat(seen(prefecture(), SuspicionKind.DUPLICATE, first))
                .singleElement()
                .satisfies(both -> {
                    assertThat(both.area()).isEqualTo(RegionCode.of("152200000000"));
                    assertThat(both.first().village()).isEqualTo(NEXT_COUNTY);
                    assertThat(both.first().name())
                            .isEqualTo(again.members().get(0).identity().name().value());
                    assertThat(both.second().household()).isEqualTo(first);
                    assertThat(both.triedBy()).isNotBlank();
                });
        assertThat(seen(TestActors.regionOf(VILLAGE), SuspicionKind.DUPLICATE, first))
                .hasSize(1);
    }

    @Test
    void a_person_registered_in_another_province_is_asked_about_in_both_and_each_region_sees_its_own_side_only() {
        HouseholdCard card = Cards.aCard();
        HouseholdId first = households.registered(VILLAGE, card);
        RegionCode far = RegionCode.of("621223100201");
        HouseholdCard again = Cards.withHead(Cards.aCard(), Cards.numbers(card).get(0));

        Acting.as(
                TestActors.cadreOf(far),
                () -> entry.record(new RecordHousehold(UUID.randomUUID().toString(), far, again)));

        assertThat(seen(TestActors.regionOf(VILLAGE), SuspicionKind.DUPLICATE, first))
                .singleElement()
                .satisfies(here -> {
                    assertThat(here.first().household()).isEqualTo(first);
                    assertThat(here.second())
                            .isEqualTo(new Suspicion.Side(
                                    null,
                                    RegionCode.of("620000000000"),
                                    here.second().villageName(),
                                    null,
                                    null));
                    assertThat(here.triedBy()).isNull();
                });
        assertThat(Acting.as(
                        TestActors.regionOf(far),
                        () -> desk.page(new SuspicionQuery(
                                RegionCode.of("620000000000"), SuspicionKind.DUPLICATE, true, null, 100))))
                .filteredOn(there -> there.first().village().equals(far))
                .singleElement()
                .satisfies(there -> {
                    assertThat(there.second().village()).isEqualTo(RegionCode.of("150000000000"));
                    assertThat(there.second().household()).isNull();
                });
        assertThat(seen(prefecture(), SuspicionKind.DUPLICATE, first)).isEmpty();
    }

    @Test
    void the_same_attempt_again_asks_no_second_time() {
        HouseholdCard card = Cards.aCard();
        HouseholdId first = households.registered(VILLAGE, card);
        HouseholdCard again = Cards.withHead(Cards.aCard(), Cards.numbers(card).get(0));
        for (int i = 0; i < 2; i++) {
            Acting.as(
                    TestActors.cadreOf(NEXT_COUNTY),
                    () -> entry.record(new RecordHousehold(UUID.randomUUID().toString(), NEXT_COUNTY, again)));
        }

        assertThat(seen(prefecture(), SuspicionKind.DUPLICATE, first)).hasSize(1);
    }

    @Test
    void households_that_share_a_telephone_are_asked_about_once_and_never_again_after_the_verdict() {
        Phone phone = new Phone("15400770077");
        HouseholdId one = households.registered(VILLAGE, withPhone(phone));
        HouseholdId other = households.registered(ANOTHER, withPhone(phone));

        assertThat(look(SuspicionKind.SHARED_PHONE)).isPositive();
        Suspicion found = seen(TestActors.countyOf(VILLAGE), SuspicionKind.SHARED_PHONE, one).stream()
                .filter(pair ->
                        pair.second() != null && other.equals(pair.second().household()))
                .findFirst()
                .orElseThrow();
        assertThat(found.area()).isEqualTo(RegionCode.of("152222000000"));
        assertThat(found.second()).isNotNull();
        assertThat(found.second().household()).isEqualTo(other);

        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> desk.settle(new SettleSuspicion(found.id(), SuspicionVerdict.FALSE, "父子两户，共用一部电话", 1L)));
        assertThat(look(SuspicionKind.SHARED_PHONE)).isZero();
        assertThat(seen(TestActors.countyOf(VILLAGE), SuspicionKind.SHARED_PHONE, other))
                .noneMatch(open -> "154****0077".equals(open.detail()));
    }

    private static HouseholdCard withPhone(Phone phone) {
        HouseholdCard card = Cards.aCard();
        Contact contact = card.contact();
        return card.with(
                org.jiandang.household.card.Section.CONTACT,
                null,
                new Contact(contact.groupName(), contact.address(), phone, contact.bankName()));
    }

    @Test
    void a_household_with_a_declared_relative_is_listed_for_the_township_and_not_for_the_village() {
        HouseholdCard card = Cards.aCard();
        HouseholdId household = households.registered(VILLAGE, card);
        declare(TestActors.cadreOf(VILLAGE), Cards.numbers(card).get(1));

        look(SuspicionKind.CADRE_RELATIVE);

        assertThat(seen(TestActors.reviewerOf(VILLAGE), SuspicionKind.CADRE_RELATIVE, household))
                .hasSize(1);
        assertThat(seen(TestActors.cadreOf(VILLAGE), SuspicionKind.CADRE_RELATIVE, household))
                .isEmpty();
    }

    private DetectionId declare(Actor actor, ResidentId number) {
        return Acting.as(actor, () -> relatives.declare(new DeclareRelative("亲属甲", Kinship.SIBLING, number, "会计")));
    }

    @Test
    void a_relative_is_declared_once_withdrawn_by_its_own_declarer_only_and_its_number_is_not_shown() {
        ResidentId number = Cards.numbers(Cards.aCard()).get(0);
        Actor cadre = TestActors.cadreOf(ANOTHER);
        DetectionId id = declare(cadre, number);

        assertThatThrownBy(() -> declare(cadre, number)).isInstanceOf(DetectionRefused.class);
        assertThatThrownBy(() -> Acting.as(TestActors.countyOf(ANOTHER), () -> relatives.end(id, "误报")))
                .isInstanceOf(DetectionRefused.class);
        assertThat(Acting.as(cadre, relatives::mine))
                .anySatisfy(declared -> assertThat(declared.maskedNumber()).endsWith("****"));
        Acting.as(cadre, () -> relatives.end(id, "误报"));
        assertThat(declare(cadre, number)).isNotEqualTo(id);
        assertThatThrownBy(() -> declare(prefecture(), number)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_verdict_needs_a_reason_evidence_and_somebody_above_the_village_within_the_area() {
        HouseholdCard card = Cards.aCard();
        households.registered(VILLAGE, card);
        declare(TestActors.countyOf(VILLAGE), Cards.numbers(card).get(0));
        look(SuspicionKind.CADRE_RELATIVE);
        DetectionId id = Acting.as(
                        TestActors.reviewerOf(VILLAGE),
                        () -> desk.page(new SuspicionQuery(
                                RegionCode.of("152222102000"), SuspicionKind.CADRE_RELATIVE, true, null, 100)))
                .get(0)
                .id();

        assertThatThrownBy(() -> settle(TestActors.reviewerOf(VILLAGE), id, " ", 1L))
                .isInstanceOf(DetectionRefused.class);
        assertThatThrownBy(() -> settle(TestActors.reviewerOf(VILLAGE), id, "核查", null))
                .isInstanceOf(DetectionRefused.class);
        assertThatThrownBy(() -> settle(TestActors.cadreOf(VILLAGE), id, "核查", 1L))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> settle(TestActors.countyOf(NEXT_COUNTY), id, "核查", 1L))
                .isInstanceOf(NotFound.class);
        settle(TestActors.reviewerOf(VILLAGE), id, "核查", 1L);
        assertThatThrownBy(() -> settle(TestActors.countyOf(VILLAGE), id, "再核查", 1L))
                .isInstanceOf(DetectionRefused.class);
    }

    private void settle(Actor actor, DetectionId id, String reason, Long evidence) {
        Acting.as(actor, () -> desk.settle(new SettleSuspicion(id, SuspicionVerdict.TRUE, reason, evidence)));
    }

    @Test
    void splits_are_not_looked_for_where_the_policy_does_not_say_how_many_months_count() {
        assertThatThrownBy(() -> look(SuspicionKind.SPLIT)).isInstanceOf(ParameterMissing.class);
    }

    @Test
    void a_household_split_off_another_within_the_months_before_its_application_is_asked_about() {
        HouseholdId from = households.registered(VILLAGE, Cards.aCard());
        HouseholdId split = households.applicant(VILLAGE, Cards.aCard());
        walk.apply(split, VILLAGE, 2018, LocalDate.of(2018, 10, 8));
        splitOn(split, from, LocalDate.of(2017, 10, 8));

        assertThat(splits(11)).isZero();
        assertThat(splits(12)).isOne();
        assertThat(splits(12)).isZero();
        assertThat(seen(TestActors.countyOf(VILLAGE), SuspicionKind.SPLIT, from))
                .singleElement()
                .satisfies(found -> assertThat(found.first().household()).isEqualTo(split));
    }

    private int splits(int months) {
        RegionCode county = RegionCode.of("152222000000");
        return Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> transaction.execute(status -> suspicions.look(SuspicionKind.SPLIT, county, months)));
    }

    private void splitOn(HouseholdId split, HouseholdId from, LocalDate day) {
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO reg.household_link (county_code, household_serial, other_serial, kind, village_code, other_no, linked_on, change_no)
                        VALUES (?, ?, ?, 'SPLIT_FROM', ?, '152222102207000001', ?, 1)""")
                        .params(split.countyCode(), split.serial(), from.serial(), VILLAGE.value(), day)
                        .update()));
    }

    @Test
    void
            the_same_name_and_birth_date_is_asked_about_within_a_township_and_farther_apart_only_with_something_else_shared() {
        HouseholdId one = households.registered(VILLAGE, alone("15400880003"));
        HouseholdId near = households.registered(RegionCode.of("152222102208"), alone("15400880001"));
        HouseholdId far = households.registered(ANOTHER, alone("15400880002"));
        HouseholdId farWithPhone = households.registered(ANOTHER, alone("15400880001"));

        look(SuspicionKind.DUPLICATE);

        assertThat(seen(TestActors.countyOf(VILLAGE), SuspicionKind.DUPLICATE, near))
                .extracting(
                        pair -> pair.first().household(), pair -> pair.second().household())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(one, near),
                        org.assertj.core.groups.Tuple.tuple(near, farWithPhone));
        assertThat(seen(TestActors.countyOf(VILLAGE), SuspicionKind.DUPLICATE, far))
                .extracting(pair -> pair.second().household())
                .containsExactly(farWithPhone);
    }

    /** A person of one name and birth date who lives alone, every time under another number, with a telephone. */
    private static HouseholdCard alone(String phone) {
        HouseholdCard card = Cards.aCard();
        Identity head = card.members().get(0).identity();
        Identity same = new Identity(
                PersonName.of("那顺特木尔"), head.sex(), head.birthDate(), Cards.someone(head.birthDate(), head.sex()));
        Contact contact = card.contact();
        Particulars told = card.members().get(0).particulars();
        return card.withMembers(List.of(card.members().get(0)))
                .identified(1, same)
                .with(
                        org.jiandang.household.card.Section.PARTICULARS,
                        1,
                        new Particulars(
                                told.nationalNo(),
                                told.relation(),
                                told.ethnicity(),
                                told.politics(),
                                told.soldier(),
                                null,
                                told.identifiedOn()))
                .with(
                        org.jiandang.household.card.Section.CONTACT,
                        null,
                        new Contact(contact.groupName(), contact.address(), new Phone(phone), contact.bankName()));
    }

    @Test
    void every_other_kind_can_be_looked_for() {
        for (SuspicionKind kind : SuspicionKind.values()) {
            if (kind != SuspicionKind.SPLIT) {
                look(kind);
                assertThat(look(kind)).as("%s a second time", kind).isZero();
            }
        }
    }
}
