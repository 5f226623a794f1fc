package org.jiandang.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Threshold;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Home;
import org.jiandang.screening.HomeAndHealth;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked of a household after it has left. */
class StandingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 9, 20);
    private static final List<String> ALL =
            List.of("EX-01", "EX-02", "EX-03", "EX-04", "EX-05", "EX-06", "EX-07", "EX-08", "EX-09");
    private static final HomeAndHealth FINE = new HomeAndHealth(new BigDecimal("60"), List.of());

    private static StandingFacts facts(
            String income, Home home, @Nullable HomeAndHealth details, List<Check> checks, Person... members) {
        BigDecimal net = new BigDecimal(income);
        Circumstances household = new Circumstances(
                2019,
                DAY,
                HouseholdStatus.EXITED,
                null,
                null,
                LocalDate.of(2015, 6, 1),
                null,
                null,
                4,
                new Income(net, net, null, null, null),
                home,
                List.of(members),
                null);
        return new StandingFacts(
                household,
                details,
                checks,
                new ExitLimits(
                        Threshold.excluding("3600"),
                        new WaterLimits(
                                Threshold.including("20"), Threshold.including("20"), Threshold.including("90"))),
                ALL);
    }

    private static StandingFacts sound(Person... members) {
        return facts(
                "14400.01",
                home(HouseGrade.B, true),
                FINE,
                List.of(
                        new Check(CheckItem.FOOD, true, DAY, 1L, null),
                        new Check(CheckItem.CLOTHES, true, DAY, 2L, null)),
                members);
    }

    private static Home home(HouseGrade grade, @Nullable Boolean water) {
        return new Home(grade.isUnsafe(), grade, DAY, null, null, water, null, null, null, null);
    }

    private static Person member(@Nullable Boolean insured) {
        return new Person(2, 45, SchoolStage.NOT_AT_SCHOOL, null, null, insured, null, null, 0);
    }

    private static Person child(@Nullable SchoolStage school, @Nullable DropoutReason reason) {
        return new Person(3, 12, school, null, reason, true, null, null, 0);
    }

    private static Set<String> missing(StandingFacts facts) {
        Examples.breached(StandingRules.BOOK, facts);
        return StandingRules.BOOK.judge(facts).stream()
                .map((Finding finding) -> finding.arguments().get(0).toString().replace("@rule.word.Shortfall.", ""))
                .collect(Collectors.toSet());
    }

    @Test
    @Tag("V070")
    void income_at_the_line_is_short_and_a_cent_above_in_the_whole_household_is_not() {
        assertThat(missing(facts("14400.00", Home.UNKNOWN, FINE, List.of()))).containsExactly("INCOME");
        assertThat(missing(facts("14400.01", Home.UNKNOWN, FINE, List.of()))).isEmpty();
    }

    @Test
    @Tag("V070")
    void house_water_school_and_insurance_are_asked_again() {
        assertThat(missing(sound(member(true), child(SchoolStage.GRADE_7, null))))
                .isEmpty();
        assertThat(missing(facts("20000", home(HouseGrade.C, true), FINE, List.of())))
                .containsExactly("HOUSING");
        assertThat(missing(facts("20000", home(HouseGrade.B, false), FINE, List.of())))
                .containsExactly("WATER");
        assertThat(missing(sound(member(false)))).containsExactly("MEDICAL");
        assertThat(missing(sound(child(SchoolStage.NOT_AT_SCHOOL, DropoutReason.AVERSION))))
                .containsExactly("EDUCATION");
        assertThat(missing(sound(child(SchoolStage.NOT_AT_SCHOOL, DropoutReason.ILLNESS))))
                .isEmpty();
        assertThat(missing(facts(
                        "20000", Home.UNKNOWN, FINE, List.of(new Check(CheckItem.CLOTHES, false, DAY, null, null)))))
                .containsExactly("CLOTHES");
    }

    @Test
    @Tag("V070")
    void an_area_of_nought_or_none_and_an_ill_member_without_cover_are_found() {
        assertThat(missing(
                        facts("20000", Home.UNKNOWN, new HomeAndHealth(new BigDecimal("0.01"), List.of()), List.of())))
                .isEmpty();
        assertThat(missing(facts("20000", Home.UNKNOWN, new HomeAndHealth(BigDecimal.ZERO, List.of()), List.of())))
                .containsExactly("HOUSING_AREA");
        assertThat(missing(facts("20000", Home.UNKNOWN, new HomeAndHealth(null, List.of()), List.of())))
                .containsExactly("HOUSING_AREA");
        assertThat(missing(
                        facts("20000", Home.UNKNOWN, new HomeAndHealth(new BigDecimal("60"), List.of(2)), List.of())))
                .containsExactly("SERIOUS_ILLNESS");
    }

    @Test
    void what_is_not_known_is_silent() {
        assertThat(missing(facts("20000", Home.UNKNOWN, null, List.of(), member(null), child(null, null))))
                .isEmpty();
    }

    @Test
    void a_condition_that_the_region_does_not_list_is_not_asked() {
        StandingFacts facts = sound(member(false));

        assertThat(missing(new StandingFacts(
                        facts.household(), facts.details(), List.of(), facts.limits(), List.of("EX-01"))))
                .isEmpty();
    }

    @Test
    void a_household_with_a_blank_area_does_not_leave_in_the_first_place() {
        StandingFacts blank = facts("20000", Home.UNKNOWN, new HomeAndHealth(null, List.of()), List.of());
        ExitFacts exit = new ExitFacts(2019, blank.household(), blank.details(), List.of(), true, blank.limits());

        assertThat(StandingRules.AT_EXIT.judge(exit).blocks()).isTrue();
    }
}
