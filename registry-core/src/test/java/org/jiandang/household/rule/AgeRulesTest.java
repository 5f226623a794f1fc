package org.jiandang.household.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import java.util.Set;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.policy.PolicyProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AgeRulesTest {

    @Test
    void who_is_born_on_29_february_is_a_year_older_on_1_march() {
        assertThat(ageOf("2000-02-29", "2018-02-28")).isEqualTo(17);
        assertThat(ageOf("2000-02-29", "2018-03-01")).isEqualTo(18);
        assertThat(ageOf("2000-02-29", "2016-02-29")).isEqualTo(16);
        assertThat(ageOf("2002-10-31", "2018-10-30")).isEqualTo(15);
        assertThat(ageOf("2002-10-31", "2018-10-31")).isEqualTo(16);
    }

    @Test
    @Tag("V030")
    void school_fits_the_age() {
        keeps("V030", child("2008-02-01", SchoolStage.PRIMARY));
        breaks("V030", child("2003-11-01", SchoolStage.SENIOR_1));
        keeps("V030", child("2003-10-31", SchoolStage.SENIOR_1));
        keeps("V030", child("2012-10-31", SchoolStage.PRIMARY));
        breaks("V030", child("2012-11-01", SchoolStage.PRIMARY));
        breaks("V030", child("1998-10-31", SchoolStage.PRESCHOOL));
        breaks("V030", child("1998-11-01", SchoolStage.MASTER));
        keeps("V030", child("1998-10-31", SchoolStage.MASTER));
    }

    @Test
    @Tag("V031")
    void a_healthy_child_from_six_to_fifteen_is_at_school() {
        keeps("V031", child("2008-02-01", SchoolStage.PRIMARY));
        breaks("V031", child("2008-02-01", SchoolStage.NOT_AT_SCHOOL));
        keeps("V031", child("2002-10-31", SchoolStage.NOT_AT_SCHOOL));
        breaks("V031", child("2002-11-01", SchoolStage.NOT_AT_SCHOOL));
        keeps(
                "V031",
                child("2008-02-01", SchoolStage.NOT_AT_SCHOOL)
                        .member(3, child -> child.health(HealthCondition.SERIOUS)));
        keeps(
                "V031",
                child("2002-11-01", SchoolStage.NOT_AT_SCHOOL).member(3, child -> child.education(Education.JUNIOR)));
    }

    @Test
    @Tag("V032")
    void who_is_out_of_school_for_illness_is_not_healthy() {
        HouseholdBuilder absent = child("2008-02-01", SchoolStage.NOT_AT_SCHOOL);

        breaks("V032", absent.member(3, child -> child.dropout(DropoutReason.ILLNESS)));
        keeps("V032", absent.member(3, child -> child.health(HealthCondition.CHRONIC)));
        keeps("V032", only(child -> child.dropout(DropoutReason.AVERSION)));
    }

    @Test
    @Tag("V033")
    void under_sixteen_nobody_is_labour() {
        keeps("V033", child("2008-02-01", SchoolStage.PRIMARY));
        breaks("V033", working("2002-11-01"));
        keeps("V033", working("2002-10-31"));
    }

    @Test
    @Tag("V034")
    void a_student_is_no_labour() {
        keeps("V034", child("2001-02-01", SchoolStage.SENIOR_3));
        breaks(
                "V034",
                child("2001-02-01", SchoolStage.SENIOR_3).member(3, child -> child.labour(LabourCapacity.ORDINARY)));
        keeps(
                "V034",
                child("2001-02-01", SchoolStage.NOT_AT_SCHOOL)
                        .member(3, child -> child.labour(LabourCapacity.ORDINARY)));
    }

    @Test
    @Tag("V035")
    void a_healthy_adult_can_work() {
        keeps("V035", aHousehold());
        breaks("V035", aHousehold().member(1, head -> head.labour(LabourCapacity.NONE)));
        breaks("V035", aHousehold().member(1, head -> head.labour(LabourCapacity.WEAK)));
        keeps("V035", aHousehold().member(1, head -> head.born("1958-10-31").labour(LabourCapacity.WEAK)));
        breaks("V035", aHousehold().member(1, head -> head.born("1958-11-01").labour(LabourCapacity.WEAK)));
        keeps(
                "V035",
                aHousehold().member(1, head -> head.labour(LabourCapacity.LOST).health(HealthCondition.SERIOUS)));
        isSilent(
                "V035",
                aHousehold()
                        .member(1, head -> head.labour(LabourCapacity.NONE))
                        .under(PolicyProfile.of("NO-LABOUR-AGE")));
    }

    @Test
    @Tag("V036")
    void a_pupil_does_not_stay_in_a_grade_for_three_years() {
        keeps("V036", aHousehold().surrounded(new Surroundings(null, null, null, Set.of(), null, null)));
        breaks("V036", aHousehold().of(3).surrounded(new Surroundings(null, null, null, Set.of(3), null, null)));
        isSilent("V036", aHousehold().of(3));
    }

    @Test
    @Tag("V037a")
    void under_sixteen_nobody_holds_a_post() {
        keeps("V037a", aHousehold().of(3));
        breaks("V037a", only(child -> child.born("2002-11-01").post("护林员", 6)));
        keeps("V037a", only(child -> child.born("2002-10-31").post("护林员", 6)));
    }

    @Test
    @Tag("V037b")
    void from_seventy_a_post_is_looked_into() {
        keeps("V037b", aHousehold().member(1, head -> head.born("1948-11-01").post("保洁员", 6)));
        breaks("V037b", aHousehold().member(1, head -> head.born("1948-10-31").post("保洁员", 6)));
        keeps("V037b", aHousehold().member(1, head -> head.born("1940-10-31")));
    }

    @Test
    @Tag("V038")
    void education_fits_the_age() {
        keeps("V038", only(child -> child.born("2006-10-31").education(Education.JUNIOR)));
        breaks("V038", only(child -> child.born("2006-11-01").education(Education.JUNIOR)));
        breaks("V038", only(child -> child.born("2003-11-01").education(Education.SENIOR)));
        keeps("V038", only(child -> child.born("2001-10-31").education(Education.COLLEGE)));
        breaks("V038", only(child -> child.born("2001-11-01").education(Education.COLLEGE)));
    }

    private static HouseholdBuilder child(String birth, SchoolStage school) {
        return only(child -> child.born(birth).school(school));
    }

    private static HouseholdBuilder working(String birth) {
        return only(child -> child.born(birth).labour(LabourCapacity.ORDINARY));
    }

    private static HouseholdBuilder only(java.util.function.UnaryOperator<MemberBuilder> change) {
        return aHousehold().of(3).member(3, change);
    }

    private static int ageOf(String birth, String recordDate) {
        return aHousehold()
                .of(1)
                .recordedOn(recordDate)
                .member(1, head -> head.born(birth))
                .facts()
                .people()
                .get(0)
                .age();
    }
}
