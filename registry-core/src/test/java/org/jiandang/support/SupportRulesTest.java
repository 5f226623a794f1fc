package org.jiandang.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.Examples;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Verdict;
import org.jiandang.region.RegionCode;
import org.jiandang.support.SupportFacts.Given;
import org.jiandang.support.SupportFacts.Watch;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SupportRulesTest {

    private static final LocalDate WATCHED = LocalDate.of(2021, 3, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 6, 30);

    @Test
    @Tag("V073")
    void v073_a_watched_household_is_helped_within_a_month_the_last_day_included() {
        assertThat(judged("V073", watched(WATCHED.plusMonths(1)))).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(judged("V073", watched(WATCHED.plusMonths(1).plusDays(1)))).isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(judged(
                        "V073", watched(WATCHED.plusMonths(2), given(MeasureClass.HEALTH, WATCHED.plusDays(20), null))))
                .isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    @Tag("V073")
    void v073_a_measure_that_ended_before_the_watch_began_is_no_help() {
        Given before = given(MeasureClass.HEALTH, WATCHED.minusYears(1), WATCHED.minusDays(1));
        Given running = given(MeasureClass.HEALTH, WATCHED.minusYears(1), WATCHED);

        assertThat(judged("V073", watched(WATCHED.plusMonths(2), before))).isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(judged("V073", watched(WATCHED.plusMonths(2), running))).isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    @Tag("V073")
    void v073_a_household_that_is_not_watched_need_not_be_helped() {
        assertThat(judged("V073", exited(LAST_DAY, null))).isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    @Tag("V076a")
    void v076a_a_risk_of_disability_shows_in_the_members() {
        assertThat(judged("V076a", because(true, true))).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(judged("V076a", because(true, false))).isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(judged("V076a", because(true, null))).isEqualTo(Verdict.Outcome.NOT_JUDGED);
        assertThat(judged("V076a", because(false, false))).isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    @Tag("V076b")
    void v076b_the_minimum_allowance_as_a_measure_has_a_person_who_receives_it() {
        LocalDate day = LocalDate.of(2021, 5, 1);
        Given allowance = given(MeasureClass.DIBAO, day.minusYears(1), null);
        assertThat(judged("V076b", allowance(true, day, allowance))).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(judged("V076b", allowance(false, day, allowance))).isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(judged("V076b", allowance(null, day, allowance))).isEqualTo(Verdict.Outcome.NOT_JUDGED);
    }

    @Test
    @Tag("V076b")
    void v076b_an_allowance_that_has_ended_asks_nobody_from_the_next_day() {
        LocalDate day = LocalDate.of(2021, 5, 1);
        assertThat(judged("V076b", allowance(false, day, given(MeasureClass.DIBAO, day.minusYears(1), day))))
                .isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(judged(
                        "V076b", allowance(false, day, given(MeasureClass.DIBAO, day.minusYears(1), day.minusDays(1)))))
                .isEqualTo(Verdict.Outcome.HOLDS);
    }

    @Test
    @Tag("V077")
    void v077_help_ends_with_the_continuation_its_last_day_included() {
        assertThat(judged("V077", exited(LAST_DAY, LAST_DAY))).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(judged("V077", exited(LAST_DAY, LAST_DAY.plusDays(1)))).isEqualTo(Verdict.Outcome.BREACHED);
        assertThat(judged("V077", exited(null, LAST_DAY.plusDays(1)))).isEqualTo(Verdict.Outcome.NOT_JUDGED);
    }

    @Test
    @Tag("V077")
    void v077_a_measure_without_an_end_is_judged_by_the_day() {
        assertThat(judged("V077", exitedOn(LAST_DAY))).isEqualTo(Verdict.Outcome.HOLDS);
        assertThat(judged("V077", exitedOn(LAST_DAY.plusDays(1)))).isEqualTo(Verdict.Outcome.BREACHED);
    }

    private static Verdict.Outcome judged(String code, SupportFacts facts) {
        return Examples.outcome(SupportRules.BOOK, code, facts);
    }

    private static Given given(MeasureClass kind, LocalDate since, @Nullable LocalDate until) {
        return new Given(1, kind, since, until);
    }

    private static SupportFacts watched(LocalDate day, Given... measures) {
        return facts(day, HouseholdStatus.EXITED, null, new Watch(WATCHED, false), null, null, measures);
    }

    private static SupportFacts because(boolean disability, @Nullable Boolean disabledMember) {
        return facts(WATCHED, HouseholdStatus.EXITED, null, new Watch(WATCHED, disability), disabledMember, null);
    }

    private static SupportFacts allowance(@Nullable Boolean dibaoMember, LocalDate day, Given measure) {
        return facts(day, HouseholdStatus.POOR, null, null, null, dibaoMember, measure);
    }

    private static SupportFacts exited(@Nullable LocalDate lastDay, @Nullable LocalDate measureUntil) {
        Given[] measures = measureUntil == null
                ? new Given[0]
                : new Given[] {given(MeasureClass.INDUSTRY, LocalDate.of(2021, 1, 1), measureUntil)};
        return facts(LAST_DAY.plusMonths(1), HouseholdStatus.EXITED, lastDay, null, null, null, measures);
    }

    private static SupportFacts exitedOn(LocalDate day) {
        Given endless = given(MeasureClass.INDUSTRY, LocalDate.of(2021, 1, 1), null);
        return facts(day, HouseholdStatus.STABLE, LAST_DAY, null, null, null, endless);
    }

    private static SupportFacts facts(
            LocalDate day,
            HouseholdStatus status,
            @Nullable LocalDate lastDay,
            @Nullable Watch watch,
            @Nullable Boolean disabledMember,
            @Nullable Boolean dibaoMember,
            Given... measures) {
        return new SupportFacts(
                new HouseholdId("152222", 1),
                RegionCode.of("152222100201"),
                day,
                status,
                lastDay,
                watch,
                List.of(measures),
                disabledMember,
                dibaoMember,
                PolicyProfile.of("TEST"));
    }
}
