package org.jiandang.household.rule;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.jiandang.household.rule.RuleExamples.breaks;
import static org.jiandang.household.rule.RuleExamples.isSilent;
import static org.jiandang.household.rule.RuleExamples.keeps;

import org.jiandang.household.value.ResidentId;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlausibilityRulesTest {

    @Test
    @SecurityCase("F23")
    @Tag("V-ACCOUNT-CHECK")
    void an_account_that_fails_the_check_of_cards_is_looked_at() {
        keeps("V-ACCOUNT-CHECK", aHousehold().account("4539578763621486"));
        breaks("V-ACCOUNT-CHECK", aHousehold().account("4539578763621487"));
        keeps("V-ACCOUNT-CHECK", aHousehold().account("00000000"));
    }

    @Test
    @SecurityCase("F23")
    @Tag("V-ACCOUNT-SHARED")
    void an_account_belongs_to_one_household() {
        keeps("V-ACCOUNT-SHARED", aHousehold().surrounded(new Surroundings(null, null, null, null, null, false)));
        breaks("V-ACCOUNT-SHARED", aHousehold().surrounded(new Surroundings(null, null, null, null, null, true)));
        isSilent("V-ACCOUNT-SHARED", aHousehold());
    }

    @Test
    @Tag("V-NAME-FORM")
    void a_stored_name_that_is_none_is_found_by_a_re_check_and_refused_where_it_is_typed() {
        breaks("V-NAME-FORM", aHousehold().rechecked().member(1, MemberBuilder::nameless));
        keeps("V-NAME-FORM", aHousehold().rechecked());
        keeps("V-NAME-FORM", aHousehold().member(1, MemberBuilder::nameless));
    }

    @Test
    @SecurityCase("F10")
    @Tag("V-NAME-PRIVATE")
    void a_character_of_a_local_font_is_looked_at() {
        keeps("V-NAME-PRIVATE", aHousehold().member(1, head -> head.name("\uD842\uDFB7巴特尔")));
        breaks("V-NAME-PRIVATE", aHousehold().member(1, head -> head.name("王\uE863")));
        keeps("V-NAME-PRIVATE", aHousehold());
    }

    @Test
    @SecurityCase("F13")
    @Tag("V-NAME-SINGLE")
    void a_name_of_one_character_is_confirmed() {
        keeps("V-NAME-SINGLE", aHousehold());
        breaks("V-NAME-SINGLE", aHousehold().member(1, head -> head.name("包")));
        breaks("V-NAME-SINGLE", aHousehold().member(1, head -> head.name("\uD842\uDFB7")));
    }

    @Test
    @SecurityCase("F24")
    @Tag("V-SIZE")
    void a_household_of_more_than_fifteen_is_explained() {
        keeps("V-SIZE", aHousehold().of(2));
        keeps("V-SIZE", aHousehold().of(15));
        breaks("V-SIZE", aHousehold().of(16));
        breaks("V-SIZE", aHousehold().of(60));
    }

    @Test
    @SecurityCase("F6")
    @Tag("V-ID-REGION")
    void a_number_of_no_province_is_looked_at() {
        keeps("V-ID-REGION", aHousehold());
        breaks(
                "V-ID-REGION",
                aHousehold()
                        .member(
                                1,
                                head -> head.id(
                                        ResidentId.complete("99000019680101001").value())));
        isSilent("V-ID-REGION", aHousehold().member(1, head -> head.id(null)));
    }
}
