package org.jiandang.household.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Rule;
import org.jiandang.policy.Severity;
import org.junit.jupiter.api.Test;

/** The book as a whole. */
class HouseholdRulesTest {

    @Test
    void a_sound_household_of_any_size_has_no_finding() {
        for (int persons = 1; persons <= 8; persons++) {
            assertThat(HouseholdRules.judge(aHousehold().of(persons).facts()).codes())
                    .as("%d persons", persons)
                    .isEmpty();
        }
    }

    @Test
    void every_rule_of_the_chapters_is_in_the_book() {
        Set<String> codes = new TreeSet<>(
                HouseholdRules.BOOK.rules().stream().map(Rule::code).toList());

        assertThat(codes)
                .contains("V001", "V002", "V003", "V004", "V005", "V006", "V007", "V008")
                .contains("V010", "V011", "V012a", "V012b", "V013", "V014", "V015", "V016", "V017")
                .contains("V020", "V021", "V022", "V023", "V024", "V025", "V026")
                .contains("V030", "V031", "V032", "V033", "V034", "V035", "V036", "V037a", "V037b", "V038")
                .contains("V040", "V041", "V042", "V043", "V044", "V045", "V046")
                .contains("V050", "V051", "V052", "V053", "V054")
                .contains("V060", "V061", "V062", "V063", "V064", "V065a", "V065b", "V066");
    }

    @Test
    void nothing_known_is_nothing_found_but_that_there_are_no_members_to_know() {
        HouseholdFacts facts = aHousehold()
                .withoutMembers()
                .status(HouseholdStatus.CLOSED)
                .causes(null, null, null)
                .notSurveyed()
                .notKnowing(Field.values())
                .facts();

        assertThat(HouseholdRules.judge(facts).codes()).isEmpty();
    }

    @Test
    void a_finding_stands_at_a_field_of_the_form() {
        HouseholdFacts facts = aHousehold()
                .of(3)
                .member(1, head -> head.id("159900196801010013").ethnicity(null).education(null))
                .member(3, child -> child.working(null, 13).health())
                .with(org.jiandang.household.code.IncomeItem.DIBAO, 3)
                .road("51")
                .facts();

        assertThat(HouseholdRules.judge(facts).stream())
                .hasSizeGreaterThan(6)
                .allSatisfy(finding -> assertThat(Arrays.stream(Field.values())
                                        .map(Field::key)
                                        .toList()
                                        .contains(finding.place().section() + "."
                                                + finding.place().field())
                                || finding.place().section().equals("income"))
                        .as(finding.code() + " " + finding.place())
                        .isTrue());
    }

    @Test
    void a_profile_may_raise_a_severity() {
        PolicyProfile strict = PolicyProfile.of("STRICT", PolicyValue.of("severity.V061", "BLOCK", true, ""));
        HouseholdFacts facts = aHousehold()
                .with(org.jiandang.household.code.IncomeItem.EXPENSE, 0)
                .under(strict)
                .facts();

        assertThat(HouseholdRules.BOOK.judge(facts).ofRule("V061").blocks()).isFalse();
        assertThat(HouseholdRules.judge(facts).ofRule("V061").of(Severity.BLOCK).size())
                .isEqualTo(1);
    }

    static List<String> codes(HouseholdBuilder household) {
        return List.copyOf(HouseholdRules.judge(household.facts()).codes());
    }
}
