package org.jiandang.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.jiandang.policy.Examples;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VillageRulesTest {

    private static final PolicyProfile TAIZHOU =
            PolicyProfile.of("TAIZHOU", PolicyValue.of("limit.WEAK_VILLAGE_INCOME", "350000", true, "CNY"));
    private static final PolicyProfile OTHER = PolicyProfile.of("OTHER");

    @Test
    void a_blank_record_is_silent() {
        assertThat(VillageRules.judge(new VillageFacts(VillageCard.UNKNOWN, TAIZHOU))
                        .isEmpty())
                .isTrue();
    }

    @Test
    @Tag("VL-01")
    @Tag("VL-02")
    @Tag("VL-03")
    void parts_are_at_most_the_whole() {
        assertThat(codes(people(300, 1050, 31, 31))).isEmpty();
        assertThat(codes(people(1050, 1050, 1050, 1050))).isEmpty();
        assertThat(codes(people(1051, 1050, 0, 0))).containsExactly("VL-01");
        assertThat(codes(people(300, 1050, 301, 31))).containsExactly("VL-02");
        assertThat(codes(people(300, 1050, 31, 1051))).containsExactly("VL-03");
    }

    @Test
    @Tag("VL-09")
    void a_village_at_the_line_is_weak_and_one_cent_above_is_not() {
        assertThat(weak("350000", VillageTag.WEAK_ECONOMY)).isEmpty();
        assertThat(weak("350000", null)).containsExactly("VL-09");
        assertThat(weak("350000.01", null)).isEmpty();
        assertThat(weak("350000.01", VillageTag.WEAK_ECONOMY)).containsExactly("VL-09");
        assertThat(VillageRules.judge(new VillageFacts(economy("1", null), OTHER))
                        .isEmpty())
                .isTrue();
    }

    @Test
    @Tag("VL-08")
    void a_village_is_not_poor_and_not_poor_at_once() {
        VillageCard both = with(
                new Leadership(null, null, Set.of(VillageTag.POOR, VillageTag.NOT_POOR), null, null, null, null, null),
                Economy.UNKNOWN);

        assertThat(codes(both)).containsExactly("VL-08");
        assertThat(codes(economy("1", VillageTag.POOR))).isEmpty();
        assertThat(codes(economy("1", VillageTag.NOT_POOR))).isEmpty();
    }

    @Test
    @Tag("VL-04")
    void no_group_is_larger_than_the_people() {
        assertThat(codes(women(1049))).isEmpty();
        assertThat(codes(women(1050))).isEmpty();
        assertThat(codes(women(1051))).containsExactly("VL-04");
    }

    @Test
    @Tag("VL-05")
    void who_works_outside_the_province_works_away() {
        assertThat(codes(away(30, 29))).isEmpty();
        assertThat(codes(away(30, 30))).isEmpty();
        assertThat(codes(away(30, 31))).containsExactly("VL-05");
    }

    @Test
    @Tag("VL-06")
    void the_people_by_education_are_no_more_than_the_people() {
        assertThat(codes(learned(50, 999))).isEmpty();
        assertThat(codes(learned(50, 1000))).isEmpty();
        assertThat(codes(learned(51, 1000))).containsExactly("VL-06");
    }

    @Test
    @Tag("VL-07")
    void irrigated_land_is_farm_land() {
        assertThat(codes(farmed("120", "119.99"))).isEmpty();
        assertThat(codes(farmed("120", "120"))).isEmpty();
        assertThat(codes(farmed("120", "120.01"))).containsExactly("VL-07");
    }

    @Test
    @Tag("VL-10")
    void hamlets_without_a_road_are_hamlets() {
        assertThat(codes(hamlets(4, 3))).isEmpty();
        assertThat(codes(hamlets(4, 4))).isEmpty();
        assertThat(codes(hamlets(4, 5))).containsExactly("VL-10");
    }

    private static VillageCard women(int women) {
        return card(
                new People(300, 1050, null, null, null, null, null, null, women, null, null, null),
                Away.UNKNOWN,
                Learning.UNKNOWN,
                Acreage.UNKNOWN,
                Access.UNKNOWN);
    }

    private static VillageCard away(int workers, int outside) {
        return card(
                People.UNKNOWN,
                new Away(workers, outside, null, null, null),
                Learning.UNKNOWN,
                Acreage.UNKNOWN,
                Access.UNKNOWN);
    }

    private static VillageCard learned(int illiterate, int primary) {
        return card(
                new People(300, 1050, null, null, null, null, null, null, null, null, null, null),
                Away.UNKNOWN,
                new Learning(illiterate, primary, null, null, null, null, null, null, null, null),
                Acreage.UNKNOWN,
                Access.UNKNOWN);
    }

    private static VillageCard farmed(String cultivated, String irrigated) {
        return card(
                People.UNKNOWN,
                Away.UNKNOWN,
                Learning.UNKNOWN,
                new Acreage(new BigDecimal(cultivated), new BigDecimal(irrigated), null, null, null, null, null),
                Access.UNKNOWN);
    }

    private static VillageCard hamlets(int all, int without) {
        return card(
                People.UNKNOWN,
                Away.UNKNOWN,
                Learning.UNKNOWN,
                Acreage.UNKNOWN,
                new Access(null, null, all, without, null));
    }

    private static VillageCard card(People people, Away away, Learning learning, Acreage acreage, Access access) {
        VillageCard no = VillageCard.UNKNOWN;
        return new VillageCard(
                no.leadership(), people, away, learning, acreage, no.economy(), access, no.services(), no.risk());
    }

    private static Set<String> codes(VillageCard card) {
        return Examples.breached(VillageRules.BOOK, new VillageFacts(card, OTHER));
    }

    private static Set<String> weak(String income, @Nullable VillageTag tag) {
        return Examples.breached(VillageRules.BOOK, new VillageFacts(economy(income, tag), TAIZHOU));
    }

    private static VillageCard economy(String income, @Nullable VillageTag tag) {
        return with(
                new Leadership(null, null, tag == null ? null : Set.of(tag), null, null, null, null, null),
                new Economy(null, null, null, null, null, new BigDecimal(income)));
    }

    private static VillageCard with(Leadership leadership, Economy economy) {
        VillageCard no = VillageCard.UNKNOWN;
        return new VillageCard(
                leadership,
                no.people(),
                no.away(),
                no.learning(),
                no.acreage(),
                economy,
                no.access(),
                no.services(),
                no.risk());
    }

    private static VillageCard people(int households, int residents, int poorHouseholds, int poorPeople) {
        VillageCard no = VillageCard.UNKNOWN;
        return new VillageCard(
                no.leadership(),
                new People(
                        households,
                        residents,
                        null,
                        poorHouseholds,
                        poorPeople,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                no.away(),
                no.learning(),
                no.acreage(),
                no.economy(),
                no.access(),
                no.services(),
                no.risk());
    }
}
