package org.jiandang.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final RegionCode COUNTY = RegionCode.of("152222000000");
    private static final Actor AUDITOR = reader(Role.AUDITOR);

    @Test
    void a_figure_of_one_to_four_is_hidden_and_with_it_the_one_that_would_give_it_away() {
        assertThat(hidden(Map.of("a", 3L, "b", 20L, "c", 9L, "d", 0L))).containsExactlyInAnyOrder("a", "c");
        assertThat(hidden(Map.of("a", 3L, "b", 4L, "c", 9L))).containsExactlyInAnyOrder("a", "b");
        assertThat(hidden(Map.of("a", 5L, "b", 0L, "c", 9L))).isEmpty();
    }

    @Test
    void a_sum_that_is_small_itself_is_hidden_too() {
        assertThat(hidden(Map.of("a", 4L, "b", 0L))).containsExactlyInAnyOrder("a", COUNTY.value());
    }

    @Test
    void who_works_on_the_cases_sees_every_figure() {
        for (Role role : new Role[] {Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE}) {
            assertThat(SmallCells.hidden(reader(role), COUNTY, area -> Map.of("a", 1L)))
                    .isEmpty();
        }
    }

    @Test
    @SecurityCase("U8")
    void no_difference_of_pages_tells_a_hidden_figure() {
        Random random = new Random(20_221);
        for (int round = 0; round < 3_000; round++) {
            Map<String, Map<String, Long>> pages = invented(random);
            Map<String, Long> top = pages.get(COUNTY.value());
            Set<String> hiddenAbove = SmallCells.hidden(AUDITOR, COUNTY, area -> pages.get(area.value()));
            long sum = top.values().stream().mapToLong(Long::longValue).sum();
            Map<String, Long> told = new HashMap<>();
            top.forEach((township, figure) -> {
                Set<String> hidden =
                        SmallCells.hidden(AUDITOR, RegionCode.of(township), area -> pages.get(area.value()));
                Map<String, Long> villages = pages.get(township);
                boolean partsTell = villages.keySet().stream().noneMatch(hidden::contains);
                assertThat(hidden.contains(township))
                        .as("the sum of a page is shown as the page above shows it")
                        .isEqualTo(hiddenAbove.contains(township));
                villages.forEach((village, people) -> assertThat(
                                hidden.contains(village) || people == 0 || people >= SmallCells.LEAST)
                        .isTrue());
                if (!hiddenAbove.contains(township)) {
                    told.put(township, figure);
                    long shown = villages.entrySet().stream()
                            .filter(village -> !hidden.contains(village.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
                    assertThat(villages.keySet().stream()
                                                    .filter(hidden::contains)
                                                    .count()
                                            == 1
                                    && figure - shown > 0)
                            .as("one hidden village is its township less the others: %s", villages)
                            .isFalse();
                } else if (partsTell && figure > 0) {
                    told.put(township, figure);
                }
            });
            boolean sumShown = !hiddenAbove.contains(COUNTY.value());
            long untold = top.keySet().stream()
                    .filter(township -> top.get(township) > 0 && !told.containsKey(township))
                    .count();
            assertThat(sumShown && untold == 1 && hiddenAbove.stream().anyMatch(top::containsKey))
                    .as("one untold township is the county less the others: %s of %s", hiddenAbove, top)
                    .isFalse();
            assertThat(java.util.Collections.disjoint(told.keySet(), hiddenAbove))
                    .as("pages below tell nothing that was hidden above")
                    .isTrue();
            assertThat(sum).isGreaterThanOrEqualTo(0);
        }
    }

    private static Map<String, Map<String, Long>> invented(Random random) {
        Map<String, Map<String, Long>> pages = new HashMap<>();
        Map<String, Long> townships = new TreeMap<>();
        for (int t = 1; t <= 1 + random.nextInt(5); t++) {
            String township = "15222210" + t + "000";
            Map<String, Long> villages = new TreeMap<>();
            for (int v = 1; v <= 1 + random.nextInt(4); v++) {
                villages.put("15222210" + t + "20" + v, random.nextInt(3) == 0 ? 0L : (long) random.nextInt(12));
            }
            pages.put(township, villages);
            townships.put(
                    township,
                    villages.values().stream().mapToLong(Long::longValue).sum());
        }
        pages.put(COUNTY.value(), townships);
        return pages;
    }

    private static Set<String> hidden(Map<String, Long> parts) {
        return SmallCells.hidden(AUDITOR, COUNTY, area -> parts);
    }

    @Test
    void of_a_list_whose_sum_is_known_two_are_hidden_and_of_figures_for_themselves_the_small_ones() {
        Map<String, Long> causes = Map.of("ILLNESS", 40L, "SCHOOLING", 3L, "DISASTER", 12L);
        assertThat(SmallCells.hiddenOf(AUDITOR, causes)).containsExactlyInAnyOrder("SCHOOLING", "DISASTER");
        assertThat(SmallCells.smallOf(AUDITOR, causes)).containsExactly("SCHOOLING");
        assertThat(SmallCells.hiddenOf(reader(Role.COUNTY_OFFICE), causes)).isEmpty();
        assertThat(SmallCells.smallOf(reader(Role.COUNTY_OFFICE), causes)).isEmpty();
    }

    private static Actor reader(Role role) {
        return new Actor("P000001", "reader", "读者", role, new Jurisdiction("152222"));
    }
}
