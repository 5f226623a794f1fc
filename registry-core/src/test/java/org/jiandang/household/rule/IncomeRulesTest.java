package org.jiandang.household.rule;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;
import static org.jiandang.household.rule.RuleExamples.land;

import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.PolicyProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IncomeRulesTest {

    @Test
    @Tag("V060")
    void income_per_person_is_above_nought_and_at_most_a_hundred_thousand() {
        keeps("V060", aHousehold().withIncome("6000"));
        keeps("V060", aHousehold().withIncome("200000"));
        breaks("V060", aHousehold().withIncome("200000.01").of(1));
        breaks("V060", aHousehold().withoutIncome());
        breaks("V060", aHousehold().with(IncomeItem.EXPENSE, 13236));
        keeps("V060", aHousehold().withoutIncome().notKnowing(Field.INCOME_PER_CAPITA));
    }

    @Test
    @Tag("V061")
    void business_has_expense() {
        keeps("V061", aHousehold());
        breaks("V061", aHousehold().with(IncomeItem.EXPENSE, 0));
        keeps("V061", aHousehold().with(IncomeItem.EXPENSE, 0).with(IncomeItem.BUSINESS, 0));
    }

    @Test
    @Tag("V062")
    void amounts_are_plausible() {
        keeps("V062", aHousehold().with(IncomeItem.WAGE, 300));
        breaks("V062", aHousehold().with(IncomeItem.WAGE, 299));
        keeps("V062", aHousehold().with(IncomeItem.WAGE, 300_000));
        breaks("V062", aHousehold().with(IncomeItem.WAGE, 300_001));
        keeps("V062", aHousehold().with(IncomeItem.DIBAO, 0));
        breaks("V062", aHousehold().with(IncomeItem.DIBAO, 199));
        breaks("V062", aHousehold().with(IncomeItem.FAMILY_PLANNING, 99));
        breaks("V062", aHousehold().with(IncomeItem.PENSION, 87));
        keeps("V062", aHousehold().with(IncomeItem.PENSION, 88));
        breaks("V062", aHousehold().with(IncomeItem.TEKUN, 199));
    }

    @Test
    @Tag("V063")
    void ecological_money_has_land() {
        keeps("V063", aHousehold().with(IncomeItem.ECOLOGY, 960));
        breaks("V063", aHousehold().with(IncomeItem.ECOLOGY, 960).land(land("20", "5", "0", "5")));
        keeps("V063", aHousehold().with(IncomeItem.ECOLOGY, 0).land(land("20", "5", "0", "5")));
        keeps("V063", aHousehold().land(land("20", "5", "10", "5")));
        breaks("V063", aHousehold().land(land("20", "5", "10.01", "5")));
    }

    @Test
    @Tag("V064")
    void stated_sums_are_the_computed() {
        keeps("V064", worked().stating("4596", "35396", "29896", "7474.00"));
        breaks("V064", worked().stating("4596", "35396", "29896", "7474.01"));
        breaks("V064", worked().stating("4595", "35396", "29896", "7474"));
        keeps("V064", worked().of(3).stating("4596", "35396", "29896", "9965.3333"));
    }

    @Test
    @Tag("V065a")
    void a_road_is_at_most_fifty_kilometres() {
        keeps("V065a", aHousehold().road("50"));
        breaks("V065a", aHousehold().road("50.01"));
        isSilent("V065a", aHousehold().notSurveyed());
    }

    @Test
    @Tag("V065b")
    void land_and_road_are_within_the_profile() {
        keeps("V065b", aHousehold().land(land("100", "140", "0", "0")).road("5"));
        breaks("V065b", aHousehold().land(land("100.01", "0", "0", "0")));
        breaks("V065b", aHousehold().land(land("0", "140.01", "0", "0")));
        breaks("V065b", aHousehold().road("5.01"));
        keeps("V065b", aHousehold().land(land("900", "900", "0", "0")).under(PolicyProfile.of("PASTORAL")));
    }

    @Test
    @Tag("V066")
    void income_does_not_leap_by_more_than_half() {
        keeps("V066", aHousehold().withIncome("6000").afterAYearOf("4000", 2));
        breaks("V066", aHousehold().withIncome("6000.02").afterAYearOf("4000", 2));
        keeps("V066", aHousehold().withIncome("2000").afterAYearOf("4000", 2));
        breaks("V066", aHousehold().withIncome("1999.98").afterAYearOf("4000", 2));
        isSilent("V066", aHousehold());
    }

    /** The worked example of rulebook §2.4. */
    private static HouseholdBuilder worked() {
        return aHousehold()
                .of(4)
                .withoutIncome()
                .with(IncomeItem.WAGE, 18000)
                .with(IncomeItem.BUSINESS, 12000)
                .with(IncomeItem.PROPERTY, 800)
                .with(IncomeItem.DIBAO, 2400)
                .with(IncomeItem.PENSION, 1236)
                .with(IncomeItem.ECOLOGY, 960)
                .with(IncomeItem.EXPENSE, 5500);
    }
}
