package org.jiandang.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.policy.Examples;
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

/** One holding, one failing and one boundary example for each condition of exit. */
class ExitRulesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 20);
    private static final WaterLimits WATER =
            new WaterLimits(Threshold.including("20"), Threshold.including("20"), Threshold.including("90"));

    /** A household that meets every condition; each test spoils one thing. */
    private static final class Facts {

        private Income income = money("29896");
        private Home home = safeHome();
        private @Nullable Threshold line = Threshold.excluding("3600");
        private final List<Check> checks = new ArrayList<>(Arrays.stream(CheckItem.values())
                .map(item -> new Check(item, true, DAY, 7L, null))
                .toList());
        private final List<Person> members = new ArrayList<>(List.of(adult(1), adult(2), adult(3), pupil(4)));
        private @Nullable HomeAndHealth details = new HomeAndHealth(new BigDecimal("60"), List.of());
        private boolean signed = true;
        private @Nullable LocalDate identified = LocalDate.of(2015, 6, 1);
        private @Nullable Integer returned;
        private HouseholdAttribute attribute = HouseholdAttribute.GENERAL;

        ExitFacts facts() {
            Circumstances household = new Circumstances(
                    2018,
                    DAY,
                    HouseholdStatus.POOR,
                    attribute,
                    IdentificationStandard.NATIONAL,
                    identified,
                    returned,
                    null,
                    members.size(),
                    income,
                    home,
                    members,
                    null);
            return new ExitFacts(2018, household, details, checks, signed, new ExitLimits(line, WATER));
        }

        Set<String> breached() {
            return Examples.breached(ExitRules.BOOK, facts());
        }

        Facts unconfirmed(CheckItem item) {
            checks.removeIf(check -> check.item() == item);
            return this;
        }
    }

    private static Income money(String realised) {
        BigDecimal amount = new BigDecimal(realised);
        return new Income(amount, amount, BigDecimal.ZERO, amount, BigDecimal.ZERO);
    }

    private static Home safeHome() {
        return new Home(false, HouseGrade.A, DAY, null, null, true, bd("20"), bd("20"), true, bd("90"));
    }

    private static Home home(@Nullable HouseGrade grade, @Nullable LocalDate repaired, @Nullable LocalDate moved) {
        return new Home(null, grade, DAY, repaired, moved, true, null, null, null, null);
    }

    private static Home water(
            @Nullable String litres, @Nullable String minutes, @Nullable Boolean good, @Nullable Boolean told) {
        return new Home(
                false,
                HouseGrade.B,
                DAY,
                null,
                null,
                told,
                litres == null ? null : bd(litres),
                minutes == null ? null : bd(minutes),
                good,
                bd("95"));
    }

    private static BigDecimal bd(String value) {
        return new BigDecimal(value);
    }

    private static Person adult(int no) {
        return new Person(no, 45, SchoolStage.NOT_AT_SCHOOL, null, null, true, false, false, 6);
    }

    private static Person pupil(int no) {
        return new Person(no, 14, SchoolStage.GRADE_8, null, null, true, null, false, 0);
    }

    private static Person outOfSchool(int no, DropoutReason reason) {
        return new Person(no, 12, SchoolStage.NOT_AT_SCHOOL, null, reason, true, null, false, 0);
    }

    @Test
    void a_household_that_meets_everything_may_leave() {
        assertThat(new Facts().breached()).isEmpty();
    }

    @Test
    @Tag("EX-01")
    void income_must_exceed_the_line_by_at_least_a_cent() {
        Facts at = new Facts();
        at.income = money("14400.00");
        Facts above = new Facts();
        above.income = money("14400.04");
        Facts barely = new Facts();
        barely.income = money("14400.01");

        assertThat(at.breached()).containsExactly("EX-01");
        assertThat(above.breached()).isEmpty();
        assertThat(barely.breached())
                .as("3600.0025 a head is compared, not 3600.00")
                .isEmpty();
    }

    @Test
    void income_that_is_only_expected_does_not_carry_an_exit() {
        Facts expected = new Facts();
        expected.income = new Income(bd("29896"), bd("9000"), BigDecimal.ZERO, bd("20896"), BigDecimal.ZERO);

        assertThat(expected.breached()).containsExactly("EX-01");
    }

    @Test
    void without_a_line_or_without_income_nothing_passes() {
        Facts noLine = new Facts();
        noLine.line = null;
        Facts noIncome = new Facts();
        noIncome.income = Income.UNKNOWN;

        assertThat(noLine.breached()).containsExactly("EX-01");
        assertThat(noIncome.breached()).containsExactly("EX-01");
    }

    @Test
    @Tag("EX-02")
    @Tag("EX-03")
    void each_item_needs_two_verifiers_and_evidence() {
        assertThat(new Facts().unconfirmed(CheckItem.FOOD).breached()).containsExactly("EX-02");
        assertThat(new Facts().unconfirmed(CheckItem.CLOTHES).breached()).containsExactly("EX-03");
        assertThat(new Facts().unconfirmed(CheckItem.EDUCATION).breached()).containsExactly("EX-04");
        assertThat(new Facts().unconfirmed(CheckItem.MEDICAL).breached()).containsExactly("EX-05");
        assertThat(new Facts().unconfirmed(CheckItem.HOUSING).breached()).containsExactly("EX-06");
        assertThat(new Facts().unconfirmed(CheckItem.WATER).breached()).containsExactly("EX-07");

        Facts bare = new Facts().unconfirmed(CheckItem.FOOD);
        bare.checks.add(new Check(CheckItem.FOOD, true, DAY, null, null));
        assertThat(bare.breached()).as("met, but no evidence").containsExactly("EX-02");
    }

    @Test
    @Tag("EX-04")
    void a_child_out_of_school_stops_unless_illness_excuses_it() {
        Facts tired = new Facts();
        tired.members.set(3, outOfSchool(4, DropoutReason.AVERSION));
        Facts ill = new Facts();
        ill.members.set(3, outOfSchool(4, DropoutReason.ILLNESS));
        Facts unknown = new Facts();
        unknown.members.set(3, new Person(4, 12, null, null, null, true, null, false, 0));

        assertThat(tired.breached()).containsExactly("EX-04");
        assertThat(ill.breached()).isEmpty();
        assertThat(unknown.breached()).as("not known is not at school").containsExactly("EX-04");
    }

    @Test
    @Tag("EX-04")
    void school_age_ends_with_fifteen() {
        Facts fifteen = new Facts();
        fifteen.members.set(3, new Person(4, 15, SchoolStage.NOT_AT_SCHOOL, null, null, true, null, false, 0));
        Facts sixteen = new Facts();
        sixteen.members.set(3, new Person(4, 16, SchoolStage.NOT_AT_SCHOOL, null, null, true, null, false, 0));

        assertThat(fifteen.breached()).containsExactly("EX-04");
        assertThat(sixteen.breached()).isEmpty();
    }

    @Test
    @Tag("EX-05")
    void every_member_is_insured_one_way_or_the_other() {
        Facts uninsured = new Facts();
        uninsured.members.set(1, new Person(2, 45, SchoolStage.NOT_AT_SCHOOL, null, null, false, null, false, 6));
        Facts employee = new Facts();
        employee.members.set(1, new Person(2, 45, SchoolStage.NOT_AT_SCHOOL, null, null, false, true, false, 6));
        Facts unknown = new Facts();
        unknown.members.set(1, new Person(2, 45, SchoolStage.NOT_AT_SCHOOL, null, null, null, null, false, 6));

        assertThat(uninsured.breached()).containsExactly("EX-05");
        assertThat(employee.breached()).isEmpty();
        assertThat(unknown.breached()).containsExactly("EX-05");
    }

    @Test
    @Tag("EX-06")
    void grade_c_stops_until_the_repair_or_the_move_is_accepted() {
        Facts b = new Facts();
        b.home = home(HouseGrade.B, null, null);
        Facts c = new Facts();
        c.home = home(HouseGrade.C, null, null);
        Facts repaired = new Facts();
        repaired.home = home(HouseGrade.C, DAY, null);
        Facts moved = new Facts();
        moved.home = home(HouseGrade.D, null, DAY);
        Facts unknown = new Facts();
        unknown.home = home(null, null, null);

        assertThat(b.breached()).isEmpty();
        assertThat(c.breached()).containsExactly("EX-06");
        assertThat(repaired.breached()).isEmpty();
        assertThat(moved.breached()).isEmpty();
        assertThat(unknown.breached()).containsExactly("EX-06");
    }

    @Test
    @Tag("EX-07")
    void water_passes_at_its_limits_and_fails_beyond() {
        Facts little = new Facts();
        little.home = water("19.99", "20", true, true);
        Facts far = new Facts();
        far.home = water("20", "20.01", true, true);
        Facts bad = new Facts();
        bad.home = water("20", "20", false, true);
        Facts told = new Facts();
        told.home = water(null, null, null, true);
        Facts untold = new Facts();
        untold.home = water(null, null, null, null);

        assertThat(little.breached()).containsExactly("EX-07");
        assertThat(far.breached()).containsExactly("EX-07");
        assertThat(bad.breached()).containsExactly("EX-07");
        assertThat(told.breached()).isEmpty();
        assertThat(untold.breached()).containsExactly("EX-07");
    }

    @Test
    @Tag("EX-08")
    void the_household_has_to_sign() {
        Facts unsigned = new Facts();
        unsigned.signed = false;
        Facts visited = new Facts().unconfirmed(CheckItem.WATER);
        visited.signed = false;

        assertThat(new Facts().breached()).isEmpty();
        assertThat(unsigned.breached()).containsExactly("EX-08");
        assertThat(visited.breached())
                .as("what else is missing does not stand in for it")
                .containsExactlyInAnyOrder("EX-07", "EX-08");
    }

    @Test
    @Tag("EX-09")
    void entering_or_falling_back_in_the_same_year_has_to_be_explained() {
        Facts entered = new Facts();
        entered.identified = LocalDate.of(2018, 1, 1);
        Facts before = new Facts();
        before.identified = LocalDate.of(2017, 12, 31);
        Facts returned = new Facts();
        returned.returned = 2018;

        assertThat(entered.breached()).containsExactly("EX-09");
        assertThat(before.breached()).isEmpty();
        assertThat(returned.breached()).containsExactly("EX-09");
    }

    @Test
    @Tag("EX-T1")
    @Tag("EX-T2")
    void taizhou_asks_a_channel_or_a_job_of_the_developable_and_full_relief_of_the_others() {
        Facts idle = new Facts();
        idle.attribute = HouseholdAttribute.DEVELOPABLE;
        idle.members.replaceAll(
                member -> new Person(member.no(), member.age(), member.school(), null, null, true, null, false, 0));
        Facts working = new Facts();
        working.attribute = HouseholdAttribute.DEVELOPABLE;
        Facts relief = new Facts();
        relief.attribute = HouseholdAttribute.RELIEF;
        Facts relieved = new Facts();
        relieved.attribute = HouseholdAttribute.RELIEF;
        relieved.members.replaceAll(
                member -> new Person(member.no(), member.age(), member.school(), null, null, true, null, true, 0));

        assertThat(idle.breached()).containsExactly("EX-T1");
        assertThat(working.breached()).isEmpty();
        assertThat(relief.breached()).containsExactly("EX-T2");
        assertThat(relieved.breached()).isEmpty();
    }
}
