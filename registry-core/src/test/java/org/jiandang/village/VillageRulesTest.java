package org.jiandang.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jspecify.annotations.Nullable;
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
    void parts_are_at_most_the_whole() {
        assertThat(codes(people(300, 1050, 31, 31))).isEmpty();
        assertThat(codes(people(1050, 1050, 1050, 1050))).isEmpty();
        assertThat(codes(people(1051, 1050, 0, 0))).containsExactly("VL-01");
        assertThat(codes(people(300, 1050, 301, 31))).containsExactly("VL-02");
        assertThat(codes(people(300, 1050, 31, 1051))).containsExactly("VL-03");
    }

    @Test
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
    void a_village_is_not_poor_and_not_poor_at_once() {
        VillageCard both = with(
                new Leadership(null, null, Set.of(VillageTag.POOR, VillageTag.NOT_POOR), null, null, null, null, null),
                Economy.UNKNOWN);

        assertThat(codes(both)).containsExactly("VL-08");
    }

    private static Set<String> codes(VillageCard card) {
        return VillageRules.judge(new VillageFacts(card, OTHER)).codes();
    }

    private static Set<String> weak(String income, @Nullable VillageTag tag) {
        return VillageRules.judge(new VillageFacts(economy(income, tag), TAIZHOU))
                .codes();
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
