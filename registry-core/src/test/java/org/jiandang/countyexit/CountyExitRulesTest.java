package org.jiandang.countyexit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One holding, one failing and one boundary example for each condition of a county's exit. */
class CountyExitRulesTest {

    private static final CountyExitLimits IM = new CountyExitLimits(
            Threshold.excluding("3"),
            Threshold.excluding("2"),
            Threshold.excluding("2"),
            Threshold.excluding("90"),
            null);

    /** A sample that passes everywhere; each test spoils one figure. */
    private static Sample sample(int wrong, int missed, int approving) {
        return new Sample(1000, wrong, 1000, missed, 1000, approving, bd("10.5"), bd("9.6"), true, true);
    }

    private static BigDecimal bd(String value) {
        return new BigDecimal(value);
    }

    private static CountyExitFacts facts(
            long unresolved, int residents, @Nullable Sample sample, CountyExitLimits limits) {
        return new CountyExitFacts(
                2019, "v", residents, new CountyIndicators(1, unresolved, 10, 9, residents, 10, 10), sample, limits);
    }

    private static Set<String> breached(CountyExitFacts facts) {
        return Examples.breached(
                CountyExitRules.BOOK.only(List.of("CX-01", "CX-02", "CX-03", "CX-04", "CX-06", "CX-07", "CX-08")),
                facts);
    }

    @Test
    @Tag("CX-01")
    void the_overall_incidence_counts_those_wrongly_exited_and_those_missed() {
        assertThat(breached(facts(270, 10_000, sample(10, 10, 950), IM))).isEmpty();
        assertThat(facts(270, 10_000, sample(10, 10, 950), IM).incidencePct()).isEqualByComparingTo("2.90");
        assertThat(breached(facts(280, 10_000, sample(10, 10, 950), IM)))
                .as("exactly 3 %")
                .containsExactly("CX-01");
        assertThat(breached(facts(100, 0, sample(10, 10, 950), IM))).containsExactly("CX-01");
    }

    @Test
    @Tag("CX-02")
    @Tag("CX-03")
    void wrong_exits_and_missed_people_stay_under_two_percent_of_their_samples() {
        assertThat(breached(facts(0, 10_000, sample(19, 19, 950), IM))).isEmpty();
        assertThat(breached(facts(0, 10_000, sample(20, 0, 950), IM))).containsExactly("CX-02");
        assertThat(breached(facts(0, 10_000, sample(0, 20, 950), IM))).containsExactly("CX-03");
    }

    @Test
    @Tag("CX-04")
    void ninety_percent_approval_pass_in_gansu_and_not_in_inner_mongolia() {
        CountyExitLimits gansu = new CountyExitLimits(
                IM.incidence(), IM.wrongExit(), IM.missed(), Threshold.including("90"), Threshold.including("90"));

        assertThat(breached(facts(0, 10_000, sample(0, 0, 900), IM))).containsExactly("CX-04");
        assertThat(breached(facts(0, 10_000, sample(0, 0, 901), IM))).isEmpty();
        assertThat(breached(facts(0, 10_000, sample(0, 0, 900), gansu))).isEmpty();
        assertThat(breached(facts(0, 10_000, sample(0, 0, 899), gansu))).containsExactly("CX-04");
    }

    @Test
    @Tag("CX-05")
    void nine_of_ten_villages_are_enough_for_2019_and_not_for_2020() {
        CountyExitLimits of2019 = new CountyExitLimits(null, null, null, null, Threshold.including("90"));
        CountyExitLimits of2020 = new CountyExitLimits(null, null, null, null, Threshold.including("100"));

        assertThat(share(of2019)).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(share(of2020)).isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(share(IM)).as("no limit known").isEqualTo(Verdict.Outcome.BREACHED);
    }

    private static Verdict.Outcome share(CountyExitLimits limits) {
        return Examples.outcome(CountyExitRules.BOOK, "CX-05", facts(0, 10_000, null, limits));
    }

    @Test
    @Tag("CX-06")
    @Tag("CX-07")
    @Tag("CX-08")
    void income_has_to_grow_faster_than_the_mean_and_the_two_judged_items_have_to_be_found() {
        Sample slow = new Sample(1000, 0, 1000, 0, 1000, 950, bd("9.6"), bd("9.6"), true, true);
        Sample unjudged = new Sample(1000, 0, 1000, 0, 1000, 950, bd("10"), bd("9.6"), null, false);

        assertThat(breached(facts(0, 10_000, sample(0, 0, 950), IM))).isEmpty();
        assertThat(breached(facts(0, 10_000, slow, IM))).containsExactly("CX-06");
        assertThat(breached(facts(0, 10_000, unjudged, IM))).containsExactly("CX-07", "CX-08");
    }

    @Test
    void before_the_assessment_only_the_register_speaks() {
        CountyExitFacts before = facts(290, 10_000, null, IM);

        assertThat(before.incidencePct()).isEqualByComparingTo("2.90");
        assertThat(breached(before)).containsExactly("CX-02", "CX-03", "CX-04", "CX-06", "CX-07", "CX-08");
    }

    @Test
    void a_part_is_never_larger_than_its_sample() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Sample(10, 11, 10, 0, 10, 10, null, null, null, null));
    }
}
