package org.jiandang.monitoring.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.WatchFacts;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Threshold;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Home;
import org.jiandang.screening.Income;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The test of the three kinds of watched household, and the conditions of clearing a risk. */
class WatchConditionsTest {

    private static final TestLimits LIMITS = new TestLimits(Threshold.excluding("7500"), Threshold.including("20000"));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final LocalDate STABLE = LocalDate.of(2026, 4, 20);
    private static final WatchFacts.Members WORKERS = new WatchFacts.Members(0, 0, 0, 2, 4);

    private static Circumstances household(HouseholdStatus status, @Nullable String net) {
        BigDecimal amount = net == null ? null : new BigDecimal(net);
        return new Circumstances(
                2026,
                LocalDate.of(2026, 9, 30),
                status,
                null,
                null,
                null,
                null,
                null,
                4,
                new Income(amount, amount, null, null, null),
                Home.UNKNOWN,
                List.of(),
                null);
    }

    private static TestFacts facts(
            HouseholdStatus status,
            @Nullable String net,
            @Nullable WatchKind kind,
            @Nullable String spending,
            boolean fell,
            boolean trouble) {
        return new TestFacts(
                2026,
                household(status, net),
                new Assessment(
                        kind,
                        List.of(WatchRisk.ILLNESS),
                        spending == null ? null : new BigDecimal(spending),
                        fell,
                        trouble),
                LIMITS);
    }

    private static Set<String> breached(TestFacts facts) {
        return Examples.breached(WatchConditions.BOOK, facts);
    }

    @Test
    @Tag("MW-01")
    void below_the_line_a_household_that_left_is_unstable_and_one_never_registered_on_the_edge() {
        assertThat(breached(facts(HouseholdStatus.EXITED, "29999.99", WatchKind.UNSTABLE, null, false, false)))
                .isEmpty();
        assertThat(breached(facts(HouseholdStatus.STABLE, "10000", WatchKind.EDGE, null, false, false)))
                .containsExactly("MW-01");
        assertThat(breached(facts(HouseholdStatus.APPLICANT, "10000", WatchKind.EDGE, null, false, false)))
                .isEmpty();
        // boundary: exactly the line is not below it
        assertThat(breached(facts(HouseholdStatus.EXITED, "30000", WatchKind.UNSTABLE, null, false, false)))
                .containsExactly("MW-01");
        assertThat(breached(facts(HouseholdStatus.EXITED, null, WatchKind.UNSTABLE, null, false, false)))
                .containsExactly("MW-01");
        assertThat(breached(facts(HouseholdStatus.EXITED, "10000", null, null, false, false)))
                .containsExactly("MW-01");
    }

    @Test
    @Tag("MW-01")
    void above_the_line_it_takes_serious_trouble_by_rigid_spending_or_a_fall_of_income() {
        assertThat(breached(facts(HouseholdStatus.APPLICANT, "40000", WatchKind.SUDDEN, null, true, true)))
                .isEmpty();
        // boundary: the warning amount itself warns, a cent less does not
        assertThat(breached(facts(HouseholdStatus.EXITED, "40000", WatchKind.SUDDEN, "20000", false, true)))
                .isEmpty();
        assertThat(breached(facts(HouseholdStatus.EXITED, "40000", WatchKind.SUDDEN, "19999.99", false, true)))
                .containsExactly("MW-01");
        assertThat(breached(facts(HouseholdStatus.EXITED, "40000", WatchKind.SUDDEN, "50000", true, false)))
                .containsExactly("MW-01");
    }

    private static ClearanceFacts clearing(
            String net,
            @Nullable LocalDate stable,
            boolean controlled,
            boolean gone,
            boolean noNew,
            WatchFacts.Members members,
            CheckItem... unmet) {
        return new ClearanceFacts(
                2026,
                DAY,
                household(HouseholdStatus.EXITED, net),
                Arrays.stream(CheckItem.values())
                        .map(item -> new Check(item, !List.of(unmet).contains(item), DAY, 7L, null))
                        .toList(),
                new ClearanceAssessment(ClearanceMode.SUPPORTED, stable, controlled, gone, noNew),
                members,
                new ClearanceLimits(Threshold.excluding("7500"), 6));
    }

    private static Set<String> stops(ClearanceFacts facts) {
        return Examples.breached(ClearanceConditions.BOOK, facts);
    }

    @Test
    @Tag("MC-01")
    void income_is_stable_for_six_months_and_not_below_the_line() {
        assertThat(stops(clearing("40000", STABLE.minusDays(1), true, true, true, WORKERS)))
                .isEmpty();
        assertThat(stops(clearing("40000", null, true, true, true, WORKERS))).containsExactly("MC-01");
        // boundary: six months to the day are enough, a day less is not; exactly the line is not below it
        assertThat(stops(clearing("40000", STABLE, true, true, true, WORKERS))).isEmpty();
        assertThat(stops(clearing("40000", STABLE.plusDays(1), true, true, true, WORKERS)))
                .containsExactly("MC-01");
        assertThat(stops(clearing("30000", STABLE, true, true, true, WORKERS))).isEmpty();
        assertThat(stops(clearing("29999.99", STABLE, true, true, true, WORKERS)))
                .containsExactly("MC-01");
    }

    @Test
    @Tag("MC-02")
    void every_guarantee_and_the_water_are_confirmed() {
        assertThat(stops(clearing("40000", STABLE, true, true, true, WORKERS))).isEmpty();
        assertThat(stops(clearing("40000", STABLE, true, true, true, WORKERS, CheckItem.WATER)))
                .containsExactly("MC-02");
        assertThat(stops(clearing("40000", STABLE, true, true, true, WORKERS, CheckItem.values())))
                .containsExactly("MC-02");
    }

    @Test
    @Tag("MC-03")
    void the_risk_is_gone_and_no_new_one_has_come() {
        assertThat(stops(clearing("40000", STABLE, true, true, true, WORKERS))).isEmpty();
        assertThat(stops(clearing("40000", STABLE, true, false, true, WORKERS))).containsExactly("MC-03");
        assertThat(stops(clearing("40000", STABLE, true, true, false, WORKERS))).containsExactly("MC-03");
    }

    @Test
    @Tag("MC-04")
    void uncontrolled_spending_is_not_cleared() {
        assertThat(stops(clearing("40000", STABLE, true, true, true, WORKERS))).isEmpty();
        assertThat(stops(clearing("40000", STABLE, false, true, true, WORKERS))).containsExactly("MC-04");
        assertThat(stops(clearing("40000", STABLE, false, false, true, WORKERS)))
                .contains("MC-04");
    }

    @Test
    @Tag("MC-05")
    void a_household_in_which_nobody_can_work_stays_under_follow_up() {
        assertThat(stops(clearing("40000", STABLE, true, true, true, new WatchFacts.Members(0, 0, 0, 1, 4))))
                .isEmpty();
        assertThat(stops(clearing("40000", STABLE, true, true, true, new WatchFacts.Members(0, 0, 0, 0, 4))))
                .containsExactly("MC-05");
        // boundary: while one member's ability is not known, nobody says that none can work
        assertThat(stops(clearing("40000", STABLE, true, true, true, new WatchFacts.Members(0, 0, 0, 0, 3))))
                .isEmpty();
    }
}
