package org.jiandang.villageexit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Severity;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.village.VillageTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One holding, one failing and one boundary example for each condition of a village's exit; scenarios 4, 5 and 6 of rulebook §15. */
class VillageExitRulesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 10, 8);
    private static final Threshold EAST = Threshold.excluding("2");
    private static final Threshold WEST = Threshold.excluding("3");
    private static final List<ChecklistItem> ITEMS = List.of(ChecklistItem.HARDENED_ROAD, ChecklistItem.SAFE_WATER);

    private static VillageIndicators village(long poor, @Nullable Integer residents, @Nullable String income) {
        return new VillageIndicators(
                1, poor, residents, income == null ? null : new BigDecimal(income), Set.of(VillageTag.POOR));
    }

    private static Set<String> breached(VillageIndicators figures, VillageExitLimits limits, List<ItemCheck> checks) {
        return Examples.breached(VillageExitRules.BOOK, new VillageExitFacts(2018, figures, checks, limits));
    }

    private static Set<String> breached(long poor, @Nullable Integer residents, @Nullable Threshold limit) {
        return breached(village(poor, residents, null), new VillageExitLimits(limit, null, null, List.of()), List.of());
    }

    private static ItemCheck looked(ChecklistItem item, boolean met, @Nullable Long evidence) {
        return new ItemCheck(item, met, DAY, evidence, null);
    }

    private static Set<String> withItems(ItemCheck... checks) {
        return breached(village(0, 1050, null), new VillageExitLimits(WEST, null, null, ITEMS), List.of(checks));
    }

    @Test
    @Tag("VX-01")
    void scenario_4_thirty_one_of_1050_pass_in_the_west_and_fail_in_the_east() {
        assertThat(village(31, 1050, null).incidencePct()).isEqualByComparingTo("2.95");
        assertThat(breached(31, 1050, WEST)).isEmpty();
        assertThat(breached(31, 1050, EAST)).containsExactly("VX-01");
    }

    @Test
    @Tag("VX-01")
    void scenario_4_two_percent_sharp_passes_only_where_the_limit_is_included() {
        assertThat(breached(21, 1050, EAST)).containsExactly("VX-01");
        assertThat(breached(21, 1050, Threshold.including("2"))).isEmpty();
    }

    @Test
    void an_incidence_that_only_rounds_to_the_limit_is_compared_unrounded() {
        assertThat(village(59_999, 2_000_000, null).incidencePct()).isEqualByComparingTo("3.00");
        assertThat(breached(59_999, 2_000_000, WEST)).isEmpty();
        assertThat(breached(60_001, 2_000_000, Threshold.including("3"))).containsExactly("VX-01");
    }

    @Test
    @Tag("VX-01")
    void what_is_not_known_does_not_pass() {
        assertThat(breached(0, null, WEST)).containsExactly("VX-01");
        assertThat(breached(0, 0, WEST)).containsExactly("VX-01");
        assertThat(breached(0, 1050, null)).containsExactly("VX-01");
    }

    @Test
    void scenario_5_twenty_percent_is_deeply_poor_and_1999_is_not() {
        Threshold gansu = Threshold.including("20");
        assertThat(village(2000, 10_000, null).deeplyPoor(gansu)).isEqualTo(Truth.YES);
        assertThat(village(1999, 10_000, null).deeplyPoor(gansu)).isEqualTo(Truth.NO);
        assertThat(village(2000, 10_000, null).deeplyPoor(null)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    @Tag("VX-03")
    void scenario_6_a_collective_income_of_350000_is_weak_and_a_cent_more_is_not() {
        Threshold taizhou = Threshold.including("350000");
        VillageExitLimits limits = new VillageExitLimits(EAST, null, taizhou, List.of());

        assertThat(village(0, 1050, "350000").weak(taizhou)).isEqualTo(Truth.YES);
        assertThat(village(0, 1050, "350000.01").weak(taizhou)).isEqualTo(Truth.NO);
        assertThat(breached(village(0, 1050, "350000"), limits, List.of())).containsExactly("VX-03");
        assertThat(breached(village(0, 1050, "350000.01"), limits, List.of())).isEmpty();
        assertThat(breached(village(0, 1050, null), limits, List.of())).containsExactly("VX-03");
    }

    @Test
    @Tag("VX-02")
    void the_collective_income_is_held_against_the_target_where_there_is_one() {
        VillageExitLimits gansu = new VillageExitLimits(WEST, Threshold.including("50000"), null, List.of());

        assertThat(breached(village(0, 1050, "50000"), gansu, List.of())).isEmpty();
        assertThat(breached(village(0, 1050, "49999.99"), gansu, List.of())).containsExactly("VX-02");
        assertThat(breached(village(0, 1050, null), gansu, List.of())).containsExactly("VX-02");
        assertThat(VillageExitRules.COLLECTIVE_INCOME_REACHES_TARGET.severity()).isEqualTo(Severity.EXPLAIN);
    }

    @Test
    @Tag("VX-04")
    @Tag("VX-05")
    void every_item_of_the_list_is_looked_at_and_met_with_evidence() {
        ItemCheck road = looked(ChecklistItem.HARDENED_ROAD, true, 7L);

        assertThat(withItems(road, looked(ChecklistItem.SAFE_WATER, true, 8L))).isEmpty();
        assertThat(withItems(road, looked(ChecklistItem.SAFE_WATER, false, null)))
                .containsExactly("VX-05");
        assertThat(withItems(road, looked(ChecklistItem.SAFE_WATER, true, null)))
                .containsExactly("VX-04");
        assertThat(withItems(road)).containsExactly("VX-04", "VX-05");
        assertThat(withItems(road, looked(ChecklistItem.SAFE_WATER, true, 8L), looked(ChecklistItem.SHOP, false, null)))
                .as("an item the profile does not ask for")
                .isEmpty();
    }

    @Test
    void each_item_that_is_not_met_is_a_finding_of_its_own() {
        List<ItemCheck> none = new ArrayList<>();
        VillageExitFacts facts = new VillageExitFacts(
                2018, village(0, 1050, null), none, new VillageExitLimits(WEST, null, null, ITEMS));

        assertThat(VillageExitRules.EVERY_ITEM_IS_MET.judge(facts))
                .map(finding -> finding.arguments().get(0))
                .containsExactly(ChecklistItem.HARDENED_ROAD, ChecklistItem.SAFE_WATER);
    }
}
