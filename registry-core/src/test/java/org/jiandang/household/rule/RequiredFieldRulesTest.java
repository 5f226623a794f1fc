package org.jiandang.household.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import org.jiandang.household.card.Field;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.code.Fuel;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.policy.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RequiredFieldRulesTest {

    @Test
    @Tag("V020")
    void ethnic_group_health_and_main_cause_are_given() {
        keeps("V020", aHousehold());
        breaks("V020", aHousehold().member(2, spouse -> spouse.ethnicity(null)));
        breaks("V020", aHousehold().member(2, MemberBuilder::health));
        breaks("V020", aHousehold().causes(null, PovertyCause.FUNDS, null));
        isSilent("V020", aHousehold().causes(null, null, null).notKnowing(Field.MAIN_CAUSE));
    }

    @Test
    @Tag("V020")
    void each_blank_is_a_finding_at_its_own_place() {
        var facts = aHousehold()
                .causes(null, null, null)
                .member(2, spouse -> spouse.ethnicity(null).health())
                .facts();

        assertThat(HouseholdRules.judge(facts).ofRule("V020").all())
                .extracting(Finding::place)
                .extracting(place -> place.field() + " " + place.memberNo())
                .containsExactly("mainCause null", "ethnicity 2", "conditions 2");
    }

    @Test
    @Tag("V021")
    void education_is_given_for_those_not_at_school_from_six() {
        keeps("V021", aHousehold().of(3));
        breaks("V021", aHousehold().member(1, head -> head.education(null)));
        keeps(
                "V021",
                aHousehold().of(3).member(3, child -> child.born("2012-11-01").school(notAtSchool())));
        breaks(
                "V021",
                aHousehold().of(3).member(3, child -> child.born("2012-10-31").school(notAtSchool())));
        isSilent("V021", aHousehold().member(1, head -> head.education(null)).notKnowing(Field.EDUCATION));
    }

    @Test
    @Tag("V022")
    void school_is_given_from_six_to_twenty_three() {
        keeps("V022", aHousehold().of(3));
        breaks("V022", aHousehold().of(3).member(3, child -> child.school(null)));
        breaks(
                "V022",
                aHousehold().of(3).member(3, child -> child.born("1994-11-01").school(null)));
        keeps(
                "V022",
                aHousehold().of(3).member(3, child -> child.born("1994-10-31").school(null)));
    }

    @Test
    @Tag("V023")
    void labour_is_given_from_sixteen_to_sixty_five() {
        keeps("V023", aHousehold());
        breaks("V023", aHousehold().member(1, head -> head.labour(null)));
        breaks("V023", aHousehold().member(1, head -> head.born("1952-11-01").labour(null)));
        keeps("V023", aHousehold().member(1, head -> head.born("1952-10-31").labour(null)));
        keeps(
                "V023",
                aHousehold().of(3).member(3, child -> child.born("2002-11-01").labour(null)));
    }

    @Test
    @Tag("V024")
    void living_conditions_are_given() {
        keeps("V024", aHousehold());
        breaks("V024", aHousehold().utilities(new Utilities(true, true, true, null, Fuel.COAL, null)));
        keeps("V024", aHousehold().utilities(new Utilities(true, true, null, false, Fuel.COAL, null)));
        isSilent(
                "V024",
                aHousehold()
                        .utilities(new Utilities(true, true, true, null, Fuel.COAL, null))
                        .notKnowing(Field.TOILET));
        keeps("V024", aHousehold().notSurveyed());
    }

    @Test
    @Tag("V025")
    void a_disabled_member_writes_the_number_of_the_card() {
        keeps("V025", aHousehold());
        breaks("V025", aHousehold().member(1, head -> head.health(HealthCondition.DISABLED)));
        breaks("V025", aHousehold().member(1, head -> head.health(HealthCondition.DISABLED, HealthCondition.CHRONIC)));
        keeps(
                "V025",
                aHousehold()
                        .member(
                                1,
                                head -> head.health(HealthCondition.DISABLED)
                                        .id(MemberBuilder.head().idNumber() + "43")));
    }

    @Test
    @Tag("V026")
    void six_land_areas_are_given_and_nought_is_given() {
        keeps("V026", aHousehold().land(RuleExamples.land("0", "0", "0", "0")));
        breaks("V026", aHousehold().land(Land.UNKNOWN));
        Land withoutIrrigation = new Land(zero(), null, zero(), zero(), zero(), zero(), zero());
        keeps("V026", aHousehold().land(withoutIrrigation));
        isSilent("V026", aHousehold().land(Land.UNKNOWN).notKnowing(Field.values()));
    }

    private static java.math.BigDecimal zero() {
        return java.math.BigDecimal.ZERO;
    }

    private static org.jiandang.household.code.SchoolStage notAtSchool() {
        return org.jiandang.household.code.SchoolStage.NOT_AT_SCHOOL;
    }
}
