package org.jiandang.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;
import org.jiandang.round.RoundBoard;
import org.jiandang.round.RoundProgress;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;

class HiddenProgressTest {

    private static final RegionCode COUNTY = RegionCode.of("152222000000");
    private static final RegionCode ONE = RegionCode.of("152222101000");
    private static final RegionCode TWO = RegionCode.of("152222102000");
    private static final RegionCode THREE = RegionCode.of("152222103000");

    /** Of the first township three households are left, of the others many. */
    private static final RoundBoard BOARD =
            board(progress(COUNTY, 300, 257), progress(ONE, 100, 97), progress(TWO, 100, 90), progress(THREE, 100, 70));

    @Test
    void from_prefecture_region_and_auditor_a_small_rest_is_hidden_with_what_would_tell_it() {
        for (Actor reader : List.of(
                TestActors.actor(Role.PREFECTURE_OFFICE, "1522"),
                TestActors.actor(Role.REGION_OFFICE, "15"),
                TestActors.actor(Role.AUDITOR, "15"))) {
            HiddenProgress hidden = HiddenProgress.of(reader, COUNTY, code -> BOARD);
            assertThat(hidden.of(ONE, "LEFT")).as("three are left").isTrue();
            assertThat(hidden.of(ONE, "DONE")).as("100 less 97 are three").isTrue();
            assertThat(hidden.of(TWO, "LEFT"))
                    .as("the sum less the others are three")
                    .isTrue();
            assertThat(hidden.of(TWO, "DONE")).isTrue();
            assertThat(hidden.of(THREE, "LEFT")).isFalse();
            assertThat(hidden.of(ONE, "DUE")).as("a hundred people are nobody").isFalse();
            assertThat(hidden.of(COUNTY, "LEFT")).isFalse();
        }
    }

    @Test
    void who_has_the_cases_in_hand_sees_every_figure() {
        HiddenProgress hidden =
                HiddenProgress.of(TestActors.actor(Role.COUNTY_OFFICE, "152222"), COUNTY, code -> BOARD);
        assertThat(hidden.of(ONE, "LEFT")).isFalse();
    }

    @Test
    void a_small_rest_of_a_whole_county_is_hidden_from_who_stands_above_it() {
        RoundBoard small = board(progress(COUNTY, 50, 47), progress(ONE, 50, 47));
        HiddenProgress hidden = HiddenProgress.of(TestActors.actor(Role.REGION_OFFICE, "15"), COUNTY, code -> small);
        assertThat(hidden.of(COUNTY, "LEFT")).isTrue();
        assertThat(hidden.of(COUNTY, "DONE")).isTrue();
    }

    private static RoundProgress progress(RegionCode area, long due, long done) {
        return new RoundProgress(area, area.value(), due, done, 0, 0, 0, 0, null);
    }

    /** What is asked of a board here are its figures, not its round. */
    @SuppressWarnings("NullAway")
    private static RoundBoard board(RoundProgress whole, RoundProgress... parts) {
        return new RoundBoard(null, whole, Arrays.asList(parts));
    }
}
