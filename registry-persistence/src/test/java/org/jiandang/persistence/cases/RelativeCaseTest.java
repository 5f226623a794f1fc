package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule V081c in a case, from the declaration to the decision. */
class RelativeCaseTest extends CaseTest {

    @Autowired
    RelativeService relatives;

    @Autowired
    Vault vault;

    @Override
    RegionCode village() {
        return RegionCode.of("152222106203");
    }

    @Test
    void a_reviewer_decides_about_a_declared_relative_only_with_a_reason() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();
        ResidentId number = Cards.someone(LocalDate.of(1960, 5, 4), Sex.M);
        lives(number, household);
        CaseRecord file = matchedEntry(household);
        Acting.as(township(), () -> relatives.declare(new DeclareRelative("亲属丙", Kinship.PARENT, number, "审核员")));
        file = walk.appraised(file, START.plusDays(4), 39);
        LocalDate townshipDay = periodOf(walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5)))
                .earliestDecision();
        CaseRecord noticed = current(file);

        assertThat(refused(() -> CaseWalk.on(
                                townshipDay,
                                township(),
                                () -> walk.reviews.decide(
                                        new DecideCase(noticed.id(), noticed.version(), Action.APPROVE, " "))))
                        .reason())
                .isEqualTo(Reason.REASON_MISSING);
        assertThat(current(file).version()).isEqualTo(noticed.version());

        file = walk.decided(file, township(), Action.APPROVE, townshipDay);
        assertThat(file.stage()).isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(read(
                        "SELECT count(*)::text FROM reg.audit_event WHERE object LIKE ? AND detail LIKE '%V081c%'",
                        "case:" + file.id() + "%"))
                .isEqualTo("1");
    }

    private void lives(ResidentId number, HouseholdId household) {
        Acting.as(
                county(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> jdbc.sql("""
                        INSERT INTO reg.resident (id_index, county_code, household_serial, member_no, village_code) VALUES (?, ?, ?, 1, ?)""")
                                .params(
                                        vault.index(number.personKey()),
                                        household.countyCode(),
                                        household.serial(),
                                        village().value())
                                .update()));
    }
}
