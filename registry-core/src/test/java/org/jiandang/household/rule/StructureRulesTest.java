package org.jiandang.household.rule;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.MemberBuilder.someone;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.Sex;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StructureRulesTest {

    @Test
    @SecurityCase("F24")
    @Tag("V010")
    void there_is_exactly_one_head() {
        keeps("V010", aHousehold());
        breaks("V010", aHousehold().member(1, head -> head.relation(Relation.OTHER_RELATIVE)));
        breaks("V010", aHousehold().member(2, spouse -> spouse.relation(Relation.HEAD)));
        keeps("V010", aHousehold().member(1, MemberBuilder::left).member(2, spouse -> spouse.relation(Relation.HEAD)));
        isSilent("V010", aHousehold().notKnowing(Field.RELATION));
    }

    @Test
    @SecurityCase("F24")
    @Tag("V011")
    void there_is_a_member_unless_the_household_is_closed() {
        keeps("V011", aHousehold().of(1));
        breaks("V011", aHousehold().withoutMembers());
        breaks("V011", aHousehold().of(1).member(1, MemberBuilder::left));
        keeps("V011", aHousehold().withoutMembers().status(HouseholdStatus.CLOSED));
        isSilent("V011", aHousehold().withoutMembers().notKnowing(Field.NAME));
    }

    @Test
    @Tag("V012a")
    void the_head_has_at_most_one_spouse() {
        keeps("V012a", aHousehold().of(1));
        keeps("V012a", aHousehold().of(2));
        breaks("V012a", aHousehold().and(someone("白其其格", Relation.SPOUSE, "1971-01-01", Sex.F)));
    }

    @Test
    @Tag("V012b")
    void spouses_differ_in_sex() {
        keeps("V012b", aHousehold());
        breaks("V012b", aHousehold().member(2, spouse -> spouse.born("1970-03-05", Sex.M)));
        keeps("V012b", aHousehold().of(1));
    }

    @Test
    @Tag("V013")
    void a_relation_fits_the_sex() {
        keeps("V013", aHousehold().of(3));
        breaks("V013", aHousehold().of(3).member(3, child -> child.relation(Relation.DAUGHTER)));
        keeps("V013", aHousehold().of(3).member(3, child -> child.relation(Relation.OTHER_RELATIVE)));
        breaks(
                "V013",
                aHousehold().of(3).member(3, child -> child.fieldSex(null).relation(Relation.DAUGHTER)));
    }

    @Test
    @SecurityCase("F24")
    @Tag("V014")
    void ages_fit_the_relation() {
        keeps("V014", aHousehold().of(3));
        breaks("V014", aHousehold().of(3).member(3, child -> child.born("1967-12-31")));
        breaks("V014", aHousehold().and(someone("包老", Relation.FATHER, "1968-01-02", Sex.M)));
        keeps("V014", aHousehold().and(someone("包福", Relation.SON_IN_LAW, "1960-01-01", Sex.M)));
        keeps("V014", aHousehold().of(1).member(1, head -> head.born("2002-10-31")));
        breaks("V014", aHousehold().of(1).member(1, head -> head.born("2002-11-01")));
    }

    @Test
    @Tag("V015")
    void the_stated_population_is_the_members() {
        keeps("V015", aHousehold().of(4).statingPopulation(4));
        breaks("V015", aHousehold().of(4).statingPopulation(5));
        keeps("V015", aHousehold().of(4).member(4, MemberBuilder::left).statingPopulation(3));
        isSilent("V015", aHousehold().of(4));
    }

    @Test
    @Tag("V016")
    void an_unresolved_household_has_a_helper() {
        keeps("V016", aHousehold().surrounded(new Surroundings(null, null, null, null, true, null)));
        breaks("V016", aHousehold().surrounded(new Surroundings(null, null, null, null, false, null)));
        keeps(
                "V016",
                aHousehold()
                        .status(HouseholdStatus.STABLE)
                        .surrounded(new Surroundings(null, null, null, null, false, null)));
        isSilent("V016", aHousehold());
    }

    @Test
    @Tag("V017")
    void the_stated_head_is_the_member_who_is_head() {
        String id = MemberBuilder.head().idNumber();

        keeps("V017", aHousehold().statingHead("包巴特尔", id));
        breaks("V017", aHousehold().statingHead("白玉兰", id));
        breaks("V017", aHousehold().statingHead("包巴特尔", MemberBuilder.spouse().idNumber()));
        keeps("V017", aHousehold().statingHead("包巴特尔", id + "43"));
        isSilent("V017", aHousehold());
    }
}
