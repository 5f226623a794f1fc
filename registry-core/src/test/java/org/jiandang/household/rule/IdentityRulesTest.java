package org.jiandang.household.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.value.Sex;
import org.jiandang.policy.Finding;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {

    private static final String MAN = "159900196801010012";

    @Test
    @SecurityCase("F4")
    @Tag("V001")
    void a_number_has_18_20_or_22_characters_and_15_only_when_it_comes_from_elsewhere() {
        keeps("V001", aHousehold().member(1, head -> head.id(MAN)));
        keeps("V001", aHousehold().member(1, head -> head.id(MAN + "43")));
        breaks("V001", aHousehold().member(1, head -> head.id("15990019680101001")));
        breaks("V001", aHousehold().member(1, head -> head.id("1.59900196801E+17")));
        breaks("V001", aHousehold().member(1, head -> head.id("159900680101001")));
        keeps("V001", aHousehold().imported().member(1, head -> head.id("159900680101001")));
        keeps("V001", aHousehold().member(1, head -> head.id(null)));
    }

    @Test
    @SecurityCase("F4")
    @Tag("V001b")
    void a_number_of_15_digits_waits_for_its_upgrade() {
        keeps("V001b", aHousehold());
        breaks("V001b", aHousehold().imported().member(1, head -> head.id("159900680101001")));
        keeps("V001b", aHousehold().imported().member(1, head -> head.id("15990068010100")));
    }

    @Test
    @SecurityCase("F6")
    @Tag("V002")
    void a_resident_id_has_its_check_character_and_a_real_date() {
        keeps("V002", aHousehold().member(1, head -> head.id(MAN)));
        breaks("V002", aHousehold().member(1, head -> head.id("159900196801010013")));
        breaks("V002", aHousehold().member(1, head -> head.id("159900197002300026")));
        breaks("V002", aHousehold().member(1, head -> head.id("159900199002300019")));
        breaks("V002", aHousehold().member(1, head -> head.id("159900180001010012")));
        keeps("V002", aHousehold().member(1, head -> head.id("11010519491231002x")));
    }

    @Test
    @Tag("V002")
    void the_number_of_the_head_is_one_finding_wherever_it_is_repeated() {
        String wrong = "159900196801010013";
        assertThat(found(aHousehold().member(1, head -> head.id(wrong)).statingHead("包巴特尔", wrong), "V002"))
                .hasSize(1);
        assertThat(found(aHousehold().withoutMembers().notKnowing(Field.NAME).statingHead("包巴特尔", wrong), "V002"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().field()).isEqualTo("headId"));
    }

    @Test
    @Tag("V003")
    void a_disability_card_has_category_one_to_seven_and_grade_one_to_four() {
        keeps("V003", aHousehold().member(1, head -> head.id(MAN + "11")));
        keeps("V003", aHousehold().member(1, head -> head.id(MAN + "74B1")));
        breaks("V003", aHousehold().member(1, head -> head.id(MAN + "81")));
        breaks("V003", aHousehold().member(1, head -> head.id(MAN + "05")));
        breaks("V003", aHousehold().member(1, head -> head.id("15990019680101001343")));
    }

    @Test
    @SecurityCase("F8")
    @Tag("V004")
    void a_person_is_registered_once() {
        keeps("V004", aHousehold().surrounded(Surroundings.ofDuplicates(Map.of())));
        breaks(
                "V004",
                aHousehold().member(2, spouse -> spouse.id(MemberBuilder.head().idNumber())));
        breaks(
                "V004",
                aHousehold()
                        .surrounded(
                                Surroundings.ofDuplicates(Map.of(1, new Duplicate(Duplicate.Level.ELSEWHERE, null)))));
        isSilent("V004", aHousehold());
    }

    @Test
    @Tag("V004")
    void the_disability_card_of_a_person_is_the_same_person() {
        String id = MemberBuilder.head().idNumber();

        breaks("V004", aHousehold().member(2, spouse -> spouse.id(id + "43")));
    }

    @Test
    @Tag("V004")
    void a_member_who_left_does_not_count() {
        keeps(
                "V004",
                aHousehold()
                        .surrounded(Surroundings.ofDuplicates(Map.of()))
                        .member(
                                2,
                                spouse -> spouse.id(MemberBuilder.head().idNumber())
                                        .left()));
    }

    @Test
    @SecurityCase({"F6", "F7"})
    @Tag("V005")
    void the_birth_date_is_that_of_the_number_and_not_in_the_future() {
        keeps("V005", aHousehold());
        breaks("V005", aHousehold().member(1, head -> head.fieldBirthDate("1968-01-02")));
        keeps("V005", aHousehold().of(3).member(3, child -> child.born("2018-10-31")));
        breaks("V005", aHousehold().of(3).member(3, child -> child.born("2018-11-01")));
        keeps("V005", aHousehold().member(1, head -> head.born("1897-11-01")));
        breaks("V005", aHousehold().member(1, head -> head.born("1897-10-31")));
    }

    @Test
    @SecurityCase("F7")
    @Tag("V006")
    void the_sex_is_that_of_digit_seventeen() {
        keeps("V006", aHousehold());
        breaks("V006", aHousehold().member(2, spouse -> spouse.fieldSex(Sex.M)));
        isSilent("V006", aHousehold().member(2, spouse -> spouse.fieldSex(null)));
    }

    @Test
    @Tag("V007")
    void a_member_in_the_list_of_deaths_is_looked_into() {
        keeps("V007", aHousehold().surrounded(new Surroundings(null, Set.of(), null, null, null, null)));
        breaks("V007", aHousehold().surrounded(new Surroundings(null, Set.of(2), null, null, null, null)));
        isSilent("V007", aHousehold());
    }

    @Test
    @Tag("V008")
    void a_member_is_no_helper() {
        keeps("V008", aHousehold().surrounded(new Surroundings(null, null, Set.of(), null, null, null)));
        breaks("V008", aHousehold().surrounded(new Surroundings(null, null, Set.of(1), null, null, null)));
        isSilent("V008", aHousehold());
    }

    private static List<Finding> found(HouseholdBuilder household, String code) {
        return HouseholdRules.judge(household.facts()).ofRule(code).all();
    }
}
