package org.jiandang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.jiandang.policy.calendar.ShippedCalendar;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.junit.jupiter.api.Test;

class PolicyProfileTest {

    private static final LineKey ENTRY_2018 = new LineKey(LineUse.ENTRY, 2018, StandardType.NATIONAL, AreaType.ANY);

    private static final PolicyProfile PROFILE = PolicyProfile.of(
            "IM",
            PolicyValue.line(ENTRY_2018, "2995", false),
            PolicyValue.line(new LineKey(LineUse.ENTRY, 2012, StandardType.REGIONAL, AreaType.FARMING), "2600", false),
            PolicyValue.line(new LineKey(LineUse.ENTRY, 2012, StandardType.REGIONAL, AreaType.PASTORAL), "3100", false),
            PolicyValue.of("notice.COUNTY_EXIT", "7", true, "workingDay"),
            PolicyValue.of("quorum", "2/3", true, ""),
            PolicyValue.of("word.village", "嘎查村", false, ""));

    @Test
    void a_line_for_any_area_answers_for_each() {
        assertThat(PROFILE.line(LineUse.ENTRY, 2018, StandardType.NATIONAL, AreaType.PASTORAL)
                        .threshold())
                .isEqualTo(Threshold.excluding("2995"));
    }

    @Test
    void farming_and_pastoral_areas_have_their_own_lines() {
        assertThat(PROFILE.line(LineUse.ENTRY, 2012, StandardType.REGIONAL, AreaType.PASTORAL)
                        .threshold()
                        .value())
                .isEqualByComparingTo("3100");
        assertThat(PROFILE.findLine(LineUse.ENTRY, 2012, StandardType.REGIONAL, AreaType.ANY))
                .isEmpty();
    }

    @Test
    void a_missing_exit_line_never_falls_back_to_the_entry_line() {
        assertThatExceptionOfType(ParameterMissing.class)
                .isThrownBy(() -> PROFILE.line(LineUse.EXIT, 2018, StandardType.NATIONAL, AreaType.ANY))
                .satisfies(missing -> {
                    assertThat(missing.key()).isEqualTo("refusal.LineMissing");
                    assertThat(missing.arguments())
                            .containsExactly("IM", "2018", LineUse.EXIT, StandardType.NATIONAL, AreaType.ANY);
                });
    }

    @Test
    void a_missing_year_never_falls_back_to_another_year_nor_a_missing_standard_to_the_other() {
        assertThat(PROFILE.findLine(LineUse.ENTRY, 2019, StandardType.NATIONAL, AreaType.ANY))
                .isEmpty();
        assertThat(PROFILE.findLine(LineUse.ENTRY, 2018, StandardType.REGIONAL, AreaType.ANY))
                .isEmpty();
    }

    @Test
    void a_later_value_takes_the_place_of_an_earlier_one() {
        PolicyProfile raised = PolicyProfile.of(
                "IM", PolicyValue.line(ENTRY_2018, "2995", false), PolicyValue.line(ENTRY_2018, "3200", false));

        assertThat(raised.line(LineUse.ENTRY, 2018, StandardType.NATIONAL, AreaType.ANY)
                        .threshold()
                        .value())
                .isEqualByComparingTo("3200");
        assertThat(raised.values()).hasSize(1);
    }

    @Test
    void a_notice_term_knows_its_days_and_how_they_count() {
        NoticeTerm term = PROFILE.notice(NoticeStep.COUNTY_EXIT);

        assertThat(term.from(LocalDate.of(2020, 2, 24), ShippedCalendar.read()).earliestDecision())
                .isEqualTo("2020-03-04");
        assertThatExceptionOfType(ParameterMissing.class).isThrownBy(() -> PROFILE.notice(NoticeStep.ENTRY_COUNTY));
    }

    @Test
    void continuation_is_months_or_a_date_or_unknown() {
        LocalDate exit = LocalDate.of(2019, 12, 10);
        PolicyProfile months = PolicyProfile.of("T", PolicyValue.of("continuation", "24", false, "month"));
        PolicyProfile until = PolicyProfile.of("T", PolicyValue.of("continuation", "2020-12-31", false, "date"));

        assertThat(months.continuation().lastDay(exit)).contains(LocalDate.of(2021, 12, 9));
        assertThat(until.continuation().lastDay(exit)).contains(LocalDate.of(2020, 12, 31));
        assertThat(PROFILE.continuation().lastDay(exit)).isEmpty();
    }

    @Test
    void one_example_value_makes_the_whole_profile_an_example() {
        Provenance made = new Provenance(Clause.of("示例"), "", "L", true);

        assertThat(PROFILE.isExample()).isFalse();
        assertThat(PolicyProfile.of(
                                "D", PolicyValue.of("quorum", "2/3", true, "").from(made))
                        .isExample())
                .isTrue();
    }

    @Test
    void a_word_that_the_profile_lacks_is_missed_like_any_other_value() {
        assertThatExceptionOfType(ParameterMissing.class).isThrownBy(() -> PROFILE.words(Locale.CHINESE));
    }
}
