package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.OutOfArea;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Work;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.search.Cursor;
import org.jiandang.household.search.HouseholdCount;
import org.jiandang.household.search.HouseholdPage;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdRow;
import org.jiandang.household.search.HouseholdSearch;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
@OwnDatabase
class HouseholdSearchTest {

    private static final RegionCode TOWNSHIP = RegionCode.of("152222182000");
    private static final RegionCode VILLAGE = RegionCode.of("152222182201");
    private static final RegionCode NEXT_VILLAGE = RegionCode.of("152222182202");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223182201");

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdSearch search;

    private static HouseholdCard headed(String name) {
        HouseholdCard card = Cards.aCard();
        MemberCard head = card.members().get(0);
        Identity identity = new Identity(
                PersonName.of(name), Sex.M, LocalDate.of(1968, 1, 1), Cards.someone(LocalDate.of(1968, 1, 1), Sex.M));
        return card.with(head.with(Section.IDENTITY, identity));
    }

    @Test
    void the_list_of_prefecture_and_region_names_no_head_under_eighteen() {
        LocalDate born = LocalDate.now().minusYears(15);
        HouseholdCard card = Cards.aCard();
        MemberCard head = card.members().get(0);
        Identity child = new Identity(PersonName.of("苏日娜"), Sex.M, born, Cards.someone(born, Sex.M));
        HouseholdId id = households.applicant(
                VILLAGE, card.with(head.with(Section.IDENTITY, child).with(Section.WORK, Work.UNKNOWN)));
        String number = households.view(id).register().householdNo();
        HouseholdQuery query = HouseholdQuery.in(TOWNSHIP).withText(number);

        assertThat(page(TestActors.countyOf(VILLAGE), query).rows())
                .extracting(HouseholdRow::headName)
                .containsExactly("苏日娜");
        for (Actor far :
                List.of(TestActors.actor(Role.PREFECTURE_OFFICE, "1522"), TestActors.actor(Role.REGION_OFFICE, "15"))) {
            assertThat(page(far, query).rows())
                    .extracting(HouseholdRow::headName)
                    .containsExactly("苏**");
        }
    }

    private HouseholdPage page(Actor actor, HouseholdQuery query) {
        return Acting.as(actor, () -> search.page(query));
    }

    private List<HouseholdId> found(Actor actor, HouseholdQuery query) {
        return page(actor, query).rows().stream().map(HouseholdRow::id).toList();
    }

    private List<HouseholdId> found(String text) {
        return found(TestActors.countyOf(VILLAGE), HouseholdQuery.in(TOWNSHIP).withText(text));
    }

    @Test
    @SecurityCase({"F9", "F17"})
    void a_household_is_found_by_name_initials_number_and_identity_number() {
        HouseholdCard card = headed("阿拉坦·乌云");
        HouseholdId id = households.applicant(VILLAGE, card);
        households.applicant(VILLAGE, headed("额尔敦"));
        String number = households.view(id).register().householdNo();

        assertThat(found("阿拉坦")).containsExactly(id);
        for (String dot :
                List.of("\u00B7", "\u2022", "\u30FB", "\uFF65", "\u2027", "\u22C5", "\u0387", ".", "\uFF0E")) {
            assertThat(found("阿拉坦" + dot + "乌云")).as("spelling of the dot").containsExactly(id);
        }
        assertThat(found("alt")).containsExactly(id);
        assertThat(found(number)).containsExactly(id);
        assertThat(found(Cards.numbers(card).get(1).value().toLowerCase()))
                .as("any member's")
                .containsExactly(id);
        assertThat(found(Cards.numbers(headed("甲")).get(0).value())).isEmpty();
        for (String wildcard : List.of("%", "_", "阿_坦", "阿%", "\\", "\\%")) {
            assertThat(found(wildcard)).as("no wildcard").isEmpty();
        }
        assertThat(found("' OR 1=1--")).isEmpty();
    }

    @Test
    void a_name_that_only_a_member_bears_finds_the_household() {
        HouseholdId id = households.applicant(RegionCode.of("152222182210"), Cards.aCard());

        assertThat(found(
                        TestActors.countyOf(VILLAGE),
                        HouseholdQuery.in(RegionCode.of("152222182210")).withText("白玉兰")))
                .containsExactly(id);
    }

    @Test
    void pages_follow_one_another_forth_and_back_and_miss_nobody() {
        RegionCode first = RegionCode.of("152222183201");
        RegionCode second = RegionCode.of("152222183202");
        List<HouseholdId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(households.applicant(first, Cards.aCard()));
        }
        for (int i = 0; i < 12; i++) {
            all.add(households.applicant(second, Cards.aCard()));
        }
        Actor reviewer = TestActors.reviewerOf(first);
        HouseholdQuery query = HouseholdQuery.in(RegionCode.of("152222183000"));

        HouseholdPage one = page(reviewer, query.page(null, 10));
        HouseholdPage two = page(reviewer, query.page(one.next(), 10));
        HouseholdPage three = page(reviewer, query.page(two.next(), 10));
        HouseholdPage back = page(reviewer, query.page(three.previous(), 10));

        List<HouseholdId> seen = new ArrayList<>();
        List.of(one, two, three).forEach(page -> page.rows().forEach(row -> seen.add(row.id())));
        assertThat(seen).isEqualTo(all);
        assertThat(one.previous()).isNull();
        assertThat(three.next()).isNull();
        assertThat(back).isEqualTo(two);
        assertThat(Cursor.parse(String.valueOf(one.next()))).contains(one.next());
        HouseholdCount count = Acting.as(reviewer, () -> search.count(query));
        assertThat(count).isEqualTo(new HouseholdCount(24, 48));
    }

    @Test
    void filters_narrow_the_list_and_its_count_alike() {
        RegionCode village = RegionCode.of("152222184201");
        HouseholdId poor = households.registered(village, Cards.aCard());
        households.applicant(village, Cards.aCard());
        Actor cadre = TestActors.cadreOf(village);
        HouseholdQuery query = HouseholdQuery.in(village).withStatus(HouseholdStatus.POOR);

        assertThat(found(cadre, query)).containsExactly(poor);
        assertThat(Acting.as(cadre, () -> search.count(query))).isEqualTo(new HouseholdCount(1, 2));
        assertThat(found(cadre, query.withYear(2018))).containsExactly(poor);
        assertThat(found(cadre, query.withYear(2017))).isEmpty();
        assertThat(page(cadre, query.withYear(2018)).rows().get(0).perCapita()).isEqualByComparingTo("4618");
    }

    @Test
    void nobody_sees_beyond_the_own_area_by_any_question() {
        HouseholdCard card = headed("查干巴拉");
        HouseholdId id = households.applicant(NEXT_VILLAGE, card);
        String number = Cards.numbers(card).get(0).value();
        Actor neighbour = TestActors.countyOf(NEXT_COUNTY);

        assertThat(found(
                        TestActors.cadreOf(NEXT_VILLAGE),
                        HouseholdQuery.in(NEXT_VILLAGE).withText(number)))
                .containsExactly(id);
        for (String text :
                List.of(number, "查干巴拉", "cgbl", households.view(id).register().householdNo())) {
            assertThat(found(
                            neighbour,
                            HouseholdQuery.in(RegionCode.of("152223000000")).withText(text)))
                    .isEmpty();
        }
        assertThatThrownBy(() -> found(neighbour, HouseholdQuery.in(NEXT_VILLAGE)))
                .isInstanceOf(OutOfArea.class);
        assertThatThrownBy(() -> found(neighbour, HouseholdQuery.in(RegionCode.of("150000000000"))))
                .isInstanceOf(OutOfArea.class);
    }
}
