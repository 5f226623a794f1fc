package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A decision keeps its facts: judged again it gives the same verdict, whatever became of the household. */
class ReplayTest extends CaseTest {

    @Override
    RegionCode village() {
        return RegionCode.of("152222100206");
    }

    private Findings again(CaseRecord file, Decision decision) {
        return Acting.as(county(), () -> walk.judgeAgain(file.id(), decision.no()));
    }

    private void changeHouseAndIncome(HouseholdId id) {
        Acting.as(
                county(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(running -> {
                    jdbc.sql(
                                    "UPDATE reg.annual_record SET house_grade = 'D', unsafe_house = true WHERE county_code = ? AND household_serial = ?")
                            .params(id.countyCode(), id.serial())
                            .update();
                    jdbc.sql(
                                    "UPDATE reg.annual_income SET realised = false WHERE county_code = ? AND household_serial = ?")
                            .params(id.countyCode(), id.serial())
                            .update();
                }));
    }

    @Test
    void an_approval_is_judged_again_as_it_was_although_the_household_changed() {
        HouseholdId household = aHousehold().stored();
        CaseRecord file = exitAt(household, Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        file = walk.decided(file, township(), Action.APPROVE, ready);
        changeHouseAndIncome(household);

        for (Decision decision : decisions(file)) {
            Findings judged = again(file, decision);
            assertThat(judged.codes()).as("decision %s", decision.no()).isEqualTo(codesIn(decision.findings()));
        }
        assertThat(decisions(file).get(6).findings()).isEqualTo("[]");
    }

    @Test
    void the_findings_of_a_blocked_case_are_found_again() {
        CaseRecord file =
                exitAt(aHousehold().withHouseGrade("C").withOneUninsured().stored(), Stage.VILLAGE_NOTICE);
        Decision last = decisions(file).get(5);

        assertThat(again(file, last).codes()).containsExactly("EX-05", "EX-06");
        assertThat(codesIn(last.findings())).containsExactly("EX-05", "EX-06");
    }

    @Test
    void an_entry_is_judged_again_as_well() {
        CaseRecord file =
                matchedEntry(aHousehold().applicant().withPerCapita("3100").stored());

        for (Decision decision : decisions(file)) {
            assertThat(again(file, decision).codes()).containsExactly("EN-01");
        }
    }

    @Test
    void the_facts_of_a_decision_hold_no_name_and_no_number() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VERIFIED);

        assertThat(decisions(file))
                .allSatisfy(decision -> assertThat(decision.facts())
                        .contains("\"realisedNet\"")
                        .doesNotContain("测试户")
                        .doesNotContain("测试人")
                        .doesNotContainPattern("\\d{15}"));
    }

    static Set<String> codesIn(String json) {
        TreeSet<String> codes = new TreeSet<>();
        Matcher code = Pattern.compile("\"code\": ?\"([^\"]+)\"").matcher(json);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }
}
