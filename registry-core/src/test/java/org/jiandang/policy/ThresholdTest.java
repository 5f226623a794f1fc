package org.jiandang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebook §12.1 and the scenarios of §15 that turn on a boundary. */
class ThresholdTest {

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    @ParameterizedTest
    @CsvSource({"3600.00, false", "3600.01, true", "3599.99, false", "3600.000001, true"})
    void an_exit_line_must_be_exceeded(BigDecimal income, boolean passes) {
        assertThat(Threshold.excluding("3600").passesAbove(income)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"7000, true", "7000.00, true", "7000.01, false"})
    void a_line_that_says_or_below_includes_itself(BigDecimal income, boolean passes) {
        assertThat(Threshold.including("7000").passesBelow(income)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"2995, false", "2994.99, true"})
    void a_line_that_says_below_excludes_itself(BigDecimal income, boolean passes) {
        assertThat(Threshold.excluding("2995").passesBelow(income)).isEqualTo(passes);
    }

    @Test
    void thirty_one_poor_of_1050_pass_in_the_west_and_fail_in_the_east() {
        assertThat(Threshold.excluding("3").passesBelowShare(of("31"), of("1050")))
                .isTrue();
        assertThat(Threshold.excluding("2").passesBelowShare(of("31"), of("1050")))
                .isFalse();
    }

    @Test
    void twenty_one_poor_of_1050_are_exactly_two_percent() {
        assertThat(Threshold.excluding("2").passesBelowShare(of("21"), of("1050")))
                .isFalse();
        assertThat(Threshold.including("2").passesBelowShare(of("21"), of("1050")))
                .isTrue();
    }

    @Test
    void a_village_of_twenty_percent_is_deeply_poor_and_one_just_below_is_not() {
        assertThat(Threshold.including("20").passesAboveShare(of("200"), of("1000")))
                .isTrue();
        assertThat(Threshold.including("20").passesAboveShare(of("1999"), of("10000")))
                .isFalse();
    }

    @Test
    void a_share_that_no_decimal_can_hold_is_still_compared_exactly() {
        assertThat(Threshold.including("33.333333333333").passesAboveShare(of("1"), of("3")))
                .isTrue();
        assertThat(Threshold.including("33.333333333334").passesAboveShare(of("1"), of("3")))
                .isFalse();
    }

    @Test
    void a_share_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.excluding("2").passesBelowShare(of("0"), of("0")));
    }

    @Test
    void an_amount_passes_an_excluding_limit_on_one_side_only_and_an_including_one_on_at_least_one() {
        Random random = new Random(20160227);
        for (int round = 0; round < 5_000; round++) {
            BigDecimal limit = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            BigDecimal amount = random.nextInt(4) == 0
                    ? limit.setScale(limit.scale() + random.nextInt(3))
                    : BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            Threshold excluding = new Threshold(limit, false);
            Threshold including = new Threshold(limit, true);

            assertThat(excluding.passesAbove(amount) && excluding.passesBelow(amount))
                    .isFalse();
            assertThat(including.passesAbove(amount) || including.passesBelow(amount))
                    .isTrue();
            assertThat(including.passesAbove(amount)).isNotEqualTo(excluding.passesBelow(amount));
            assertThat(including.passesAbove(amount) == excluding.passesAbove(amount))
                    .isEqualTo(amount.compareTo(limit) != 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20, 30, true",
        "19, 30, false",
        "21, 30, true",
        "2, 3, true",
        "66, 100, false",
        "67, 100, true",
        "0, 0, false"
    })
    void two_thirds_are_enough_and_less_is_not(long present, long entitled, boolean met) {
        assertThat(new Quorum(2, 3, true).isMetBy(present, entitled)).isEqualTo(met);
    }

    @Test
    void exactly_two_thirds_are_not_enough_where_more_is_asked() {
        assertThat(new Quorum(2, 3, false).isMetBy(20, 30)).isFalse();
        assertThat(new Quorum(2, 3, false).isMetBy(21, 30)).isTrue();
    }
}
