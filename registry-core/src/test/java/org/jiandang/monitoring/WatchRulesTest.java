package org.jiandang.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.Examples;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Threshold;
import org.jiandang.screening.Home;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who should be watched and is not, and which clearings are doubtful. */
class WatchRulesTest {

    private static final WatchLimits LIMITS =
            new WatchLimits(Threshold.excluding("7500"), new WaterLimits(Threshold.including("20"), null, null));
    private static final WatchFacts.Members WELL = new WatchFacts.Members(0, 0, 0, 2, 4);
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 31);

    private static WatchFacts facts(
            HouseholdStatus status, @Nullable String net, Home home, WatchFacts.Members members, boolean watched) {
        return new WatchFacts(
                2026, status, 4, net == null ? null : new BigDecimal(net), home, members, watched, null, LIMITS);
    }

    private static WatchFacts exited(@Nullable String net) {
        return facts(HouseholdStatus.EXITED, net, home(HouseGrade.A, "25"), WELL, false);
    }

    private static WatchFacts ended(String net, Home home, LocalDate on, ClearanceMode mode) {
        return new WatchFacts(
                2026,
                HouseholdStatus.EXITED,
                4,
                new BigDecimal(net),
                home,
                WELL,
                false,
                new WatchFacts.Ended(SINCE, on, mode),
                LIMITS);
    }

    private static Home home(@Nullable HouseGrade grade, String litres) {
        return new Home(
                null,
                grade,
                null,
                null,
                null,
                null,
                new BigDecimal(litres),
                new BigDecimal("10"),
                true,
                new BigDecimal("95"));
    }

    private static Set<String> breached(WatchFacts facts) {
        return Examples.breached(WatchRules.BOOK, facts);
    }

    private static Set<String> signs(WatchFacts facts) {
        RuleBook<WatchFacts> book = WatchRules.SIGNS;
        return Examples.breached(book, facts);
    }

    @Test
    @Tag("V071")
    void a_household_that_left_and_earns_less_than_the_monitoring_line_is_watched() {
        assertThat(breached(exited("30400"))).isEmpty();
        assertThat(breached(exited("29999.99"))).containsExactly("V071");
        // boundary: exactly the line is not below it
        assertThat(breached(exited("30000"))).isEmpty();
        assertThat(breached(exited(null))).isEmpty();
        assertThat(breached(facts(HouseholdStatus.EXITED, "20000", home(HouseGrade.A, "25"), WELL, true)))
                .isEmpty();
        assertThat(breached(facts(HouseholdStatus.POOR, "20000", home(HouseGrade.A, "25"), WELL, false)))
                .isEmpty();
    }

    @Test
    @Tag("V072")
    void a_household_that_left_and_lives_unsafe_or_is_ill_without_insurance_is_watched() {
        assertThat(breached(facts(HouseholdStatus.STABLE, "40000", home(HouseGrade.B, "25"), WELL, false)))
                .isEmpty();
        assertThat(breached(facts(HouseholdStatus.STABLE, "40000", home(HouseGrade.C, "25"), WELL, false)))
                .containsExactly("V072");
        // boundary: one ill member without insurance is enough, one who is insured is none
        assertThat(breached(facts(
                        HouseholdStatus.EXITED,
                        "40000",
                        home(HouseGrade.A, "25"),
                        new WatchFacts.Members(1, 1, 0, 2, 4),
                        false)))
                .containsExactly("V072");
        assertThat(breached(facts(
                        HouseholdStatus.EXITED,
                        "40000",
                        home(HouseGrade.A, "25"),
                        new WatchFacts.Members(1, 0, 0, 2, 4),
                        false)))
                .isEmpty();
    }

    @Test
    @Tag("V074")
    void a_clearing_in_the_month_of_identification_or_the_next_is_doubtful() {
        Home safe = home(HouseGrade.A, "25");
        assertThat(breached(ended("40000", safe, LocalDate.of(2026, 10, 1), ClearanceMode.SUPPORTED)))
                .isEmpty();
        assertThat(breached(ended("40000", safe, LocalDate.of(2026, 3, 31), ClearanceMode.NATURAL)))
                .containsExactly("V074");
        // boundary: the last day of the next month is doubtful, the first of the one after is not
        assertThat(breached(ended("40000", safe, LocalDate.of(2026, 4, 30), ClearanceMode.NATURAL)))
                .containsExactly("V074");
        assertThat(breached(ended("40000", safe, LocalDate.of(2026, 5, 1), ClearanceMode.NATURAL)))
                .isEmpty();
    }

    @Test
    @Tag("V074")
    void a_clearing_by_help_with_an_income_below_the_line_is_doubtful() {
        Home safe = home(HouseGrade.A, "25");
        LocalDate later = LocalDate.of(2026, 12, 1);
        assertThat(breached(ended("29999", safe, later, ClearanceMode.SUPPORTED)))
                .contains("V074");
        assertThat(breached(ended("30000", safe, later, ClearanceMode.SUPPORTED)))
                .doesNotContain("V074");
        assertThat(breached(ended("29999", safe, later, ClearanceMode.NATURAL))).doesNotContain("V074");
    }

    @Test
    @Tag("V075")
    void house_and_water_stay_safe_after_the_clearing() {
        LocalDate on = LocalDate.of(2026, 12, 1);
        assertThat(breached(ended("40000", home(HouseGrade.A, "20"), on, ClearanceMode.SUPPORTED)))
                .isEmpty();
        assertThat(breached(ended("40000", home(HouseGrade.D, "25"), on, ClearanceMode.SUPPORTED)))
                .contains("V075");
        // boundary: twenty litres are enough, a little less is not
        assertThat(breached(ended("40000", home(HouseGrade.A, "19.99"), on, ClearanceMode.SUPPORTED)))
                .containsExactly("V075");
    }

    @Test
    @Tag("SC-01")
    void an_unregistered_household_below_the_monitoring_line_is_a_clue() {
        Home safe = home(HouseGrade.A, "25");
        assertThat(signs(facts(HouseholdStatus.APPLICANT, "29999", safe, WELL, false)))
                .containsExactly("SC-01");
        assertThat(signs(facts(HouseholdStatus.APPLICANT, "30000", safe, WELL, false)))
                .isEmpty();
        assertThat(signs(facts(HouseholdStatus.APPLICANT, "29999", safe, WELL, true)))
                .isEmpty();
    }

    @Test
    @Tag("SC-02")
    void a_household_that_left_with_unsafe_water_or_a_child_out_of_school_is_a_clue() {
        assertThat(signs(facts(HouseholdStatus.EXITED, "40000", home(HouseGrade.A, "20"), WELL, false)))
                .isEmpty();
        assertThat(signs(facts(HouseholdStatus.EXITED, "40000", home(HouseGrade.A, "19"), WELL, false)))
                .containsExactly("SC-02");
        assertThat(signs(facts(
                        HouseholdStatus.EXITED,
                        "40000",
                        home(HouseGrade.A, "20"),
                        new WatchFacts.Members(0, 0, 1, 2, 4),
                        false)))
                .containsExactly("SC-02");
    }

    @Test
    void screening_looks_for_the_four_signs() {
        assertThat(WatchRules.SCREENING.rules().stream()
                        .map(rule -> rule.code())
                        .toList())
                .isEqualTo(List.of("V071", "V072", "SC-01", "SC-02"));
    }
}
