package org.jiandang.household.rule;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import org.jiandang.household.card.Field;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.PovertyCause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CauseRulesTest {

    @Test
    @Tag("V050")
    void a_cause_shows_in_the_members() {
        breaks("V050", poorFor(PovertyCause.ILLNESS));
        keeps("V050", poorFor(PovertyCause.ILLNESS).member(2, spouse -> spouse.health(HealthCondition.CHRONIC)));
        breaks("V050", poorFor(PovertyCause.SCHOOLING));
        keeps("V050", poorFor(PovertyCause.SCHOOLING).of(3));
        breaks("V050", poorFor(PovertyCause.DISABILITY).member(1, head -> head.health(HealthCondition.SERIOUS)));
        keeps("V050", poorFor(PovertyCause.DISABILITY).member(1, head -> head.health(HealthCondition.DISABLED)));
        breaks("V050", poorFor(PovertyCause.LABOUR));
        keeps("V050", poorFor(PovertyCause.LABOUR).member(2, spouse -> spouse.labour(LabourCapacity.WEAK)));
        keeps("V050", poorFor(PovertyCause.LAND));
        isSilent("V050", poorFor(PovertyCause.ILLNESS).member(2, MemberBuilder::health));
    }

    @Test
    @Tag("V051")
    void causes_differ() {
        keeps("V051", aHousehold().causes(PovertyCause.ILLNESS, PovertyCause.FUNDS, PovertyCause.LAND));
        breaks("V051", aHousehold().causes(PovertyCause.ILLNESS, PovertyCause.ILLNESS, null));
        breaks("V051", aHousehold().causes(PovertyCause.ILLNESS, null, PovertyCause.ILLNESS));
        breaks("V051", aHousehold().causes(PovertyCause.ILLNESS, PovertyCause.FUNDS, PovertyCause.FUNDS));
        keeps("V051", aHousehold().causes(PovertyCause.ILLNESS, null, null));
    }

    @Test
    @Tag("V052")
    void the_attribute_fits_the_allowance() {
        keeps("V052", aHousehold());
        breaks("V052", aHousehold().member(1, MemberBuilder::dibao));
        breaks("V052", aHousehold().attribute(HouseholdAttribute.DIBAO));
        keeps("V052", aHousehold().attribute(HouseholdAttribute.DIBAO).member(2, MemberBuilder::dibao));
        isSilent("V052", aHousehold().attribute(HouseholdAttribute.DIBAO).notKnowing(Field.DIBAO));
    }

    @Test
    @Tag("V053")
    void a_household_in_state_care_has_no_labour() {
        breaks("V053", aHousehold().attribute(HouseholdAttribute.TEKUN));
        keeps("V053", careOfOne("1952-10-31", LabourCapacity.WEAK));
        breaks("V053", careOfOne("1952-11-01", LabourCapacity.WEAK));
        keeps("V053", careOfOne("1960-01-01", LabourCapacity.LOST));
    }

    @Test
    @Tag("V054")
    void the_attribute_fits_the_money() {
        keeps("V054", aHousehold().with(IncomeItem.DIBAO, 0).with(IncomeItem.TEKUN, 0));
        breaks("V054", aHousehold().with(IncomeItem.DIBAO, 1).with(IncomeItem.TEKUN, 0));
        breaks("V054", aHousehold().attribute(HouseholdAttribute.DIBAO).with(IncomeItem.DIBAO, 0));
        keeps("V054", aHousehold().attribute(HouseholdAttribute.DIBAO).with(IncomeItem.DIBAO, 2400));
        breaks("V054", aHousehold().attribute(HouseholdAttribute.TEKUN).with(IncomeItem.TEKUN, 0));
        breaks(
                "V054",
                aHousehold()
                        .attribute(HouseholdAttribute.DIBAO_TEKUN)
                        .with(IncomeItem.DIBAO, 2400)
                        .with(IncomeItem.TEKUN, 2400));
    }

    private static HouseholdBuilder poorFor(PovertyCause cause) {
        return aHousehold().causes(cause, null, null);
    }

    private static HouseholdBuilder careOfOne(String birth, LabourCapacity labour) {
        return aHousehold()
                .attribute(HouseholdAttribute.TEKUN)
                .of(1)
                .member(1, head -> head.born(birth).labour(labour));
    }
}
