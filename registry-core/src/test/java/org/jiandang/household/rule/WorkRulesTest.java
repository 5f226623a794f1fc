package org.jiandang.household.rule;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.WorkArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkRulesTest {

    @Test
    @Tag("V040")
    void a_year_has_twelve_months() {
        keeps("V040", worker(0));
        keeps("V040", worker(12));
        breaks("V040", worker(13));
        breaks("V040", aHousehold().member(1, head -> head.post("护林员", 13)));
    }

    @Test
    @Tag("V041")
    void place_and_months_go_together() {
        keeps("V041", worker(6));
        breaks("V041", worker(0));
        breaks("V041", aHousehold().member(1, head -> head.working(null, 1)));
        keeps("V041", aHousehold().member(1, head -> head.working(null, null)));
        isSilent("V041", worker(0).notKnowing(Field.WORK_MONTHS));
    }

    @Test
    @Tag("V042")
    void who_works_is_able_to() {
        keeps("V042", worker(6));
        breaks("V042", worker(6).member(1, head -> head.labour(LabourCapacity.LOST)));
        keeps("V042", worker(6).member(1, head -> head.labour(LabourCapacity.WEAK)));
        breaks(
                "V042",
                aHousehold().member(1, head -> head.labour(LabourCapacity.NONE).post("保洁员", 3)));
        keeps("V042", aHousehold().member(1, head -> head.labour(LabourCapacity.NONE)));
    }

    @Test
    @Tag("V043")
    void wages_have_an_earner_and_an_earner_has_wages() {
        keeps("V043", worker(6).with(IncomeItem.WAGE, 9000));
        breaks("V043", aHousehold().with(IncomeItem.WAGE, 9000));
        breaks("V043", worker(6).with(IncomeItem.WAGE, 0));
        keeps("V043", aHousehold().with(IncomeItem.WAGE, 0));
        keeps("V043", aHousehold().member(1, head -> head.post("护林员", 12)).with(IncomeItem.WAGE_VILLAGE_POST, 6000));
        isSilent("V043", worker(6));
    }

    @Test
    @Tag("V044")
    void a_post_has_months_and_months_have_a_post() {
        keeps("V044", aHousehold());
        keeps("V044", aHousehold().member(1, head -> head.post("护林员", 1)));
        breaks("V044", aHousehold().member(1, head -> head.post("护林员", 0)));
        breaks("V044", aHousehold().member(1, head -> head.post(" ", 1)));
        isSilent("V044", aHousehold().notKnowing(Field.POST_MONTHS));
    }

    @Test
    @Tag("V045")
    void who_works_away_has_a_mobile() {
        keeps("V045", worker(6));
        breaks("V045", worker(6).member(1, head -> head.phone(null)));
        breaks("V045", worker(6).member(1, head -> head.phone("0482-4123456")));
        keeps("V045", aHousehold().member(1, head -> head.phone(null)));
    }

    @Test
    @Tag("V046")
    void a_post_is_in_the_own_county() {
        keeps("V046", aHousehold().member(1, head -> head.post("护林员", 12).working(WorkArea.COUNTY, 0)));
        breaks("V046", aHousehold().member(1, head -> head.post("护林员", 12).working(WorkArea.PREFECTURE, 3)));
        keeps("V046", worker(6));
    }

    private static HouseholdBuilder worker(int months) {
        return aHousehold().member(1, head -> head.working(WorkArea.OUTSIDE, months));
    }
}
