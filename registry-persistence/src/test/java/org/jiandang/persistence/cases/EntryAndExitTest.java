package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseReading;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class EntryAndExitTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222100201");
    private static final LocalDate START = LocalDate.of(2018, 10, 8);

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseReading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    private HouseholdFixture aHousehold() {
        return new HouseholdFixture(jdbc, serials, transactions, VILLAGE);
    }

    private String statusOf(HouseholdId id) {
        return Acting.as(
                CaseWalk.county(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .execute(running -> jdbc.sql(
                                        "SELECT status || coalesce(' ' || exit_year, '') || coalesce(' ' || continuation_until, '') FROM reg.household WHERE county_code = ? AND serial = ?")
                                .params(id.countyCode(), id.serial())
                                .query(String.class)
                                .single()));
    }

    @Test
    void a_household_in_need_is_taken_in_step_by_step() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();

        CaseRecord file = walk.apply(household, VILLAGE, 2018, START);
        file = walk.surveyed(file, START.plusDays(1));
        file = walk.reviewed(file, START.plusDays(2));
        file = walk.matched(file, START.plusDays(3));
        file = walk.appraised(file, START.plusDays(4), 39);
        Notice sheet = walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        LocalDate ready = sheet.posting().period().earliestDecision();
        file = walk.decided(file, CaseWalk.township(VILLAGE), Action.APPROVE, ready);
        Notice second = walk.posted(file, NoticeLevel.TOWNSHIP, ready);
        LocalDate countyDay = second.posting().period().earliestDecision();
        file = walk.decided(file, CaseWalk.county(VILLAGE), Action.APPROVE, countyDay);
        file = walk.announced(file, countyDay.plusDays(1));
        file = walk.registered(file, countyDay.plusDays(2));

        assertThat(file.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(file.isOpen()).isFalse();
        assertThat(statusOf(household)).isEqualTo("POOR");
        CaseRecord ended = file;
        CaseView view = CaseWalk.on(countyDay.plusDays(3), CaseWalk.county(VILLAGE), () -> reading.view(ended.id()));
        assertThat(view.decisions()).hasSize(11);
        assertThat(view.steps()).isEmpty();
    }

    @Test
    void an_exit_is_granted_and_the_help_goes_on() {
        HouseholdId household = aHousehold().stored();

        CaseRecord file = walk.nominate(household, VILLAGE, 2018, START);
        file = walk.visited(file, START.plusDays(1));
        file = walk.appraised(file, START.plusDays(2), 39);
        file = walk.verified(file, START.plusDays(3));
        file = walk.signed(file, START.plusDays(4));
        Notice sheet = walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        LocalDate ready = sheet.posting().period().earliestDecision();
        file = walk.decided(file, CaseWalk.township(VILLAGE), Action.APPROVE, ready);
        file = walk.decided(file, CaseWalk.county(VILLAGE), Action.APPROVE, ready.plusDays(1));
        file = walk.announced(file, ready.plusDays(2));
        file = walk.closed(file, ready.plusDays(3));

        assertThat(file.stage()).isEqualTo(Stage.CLOSED);
        assertThat(file.judged().perCapita()).isEqualByComparingTo("7474.00");
        assertThat(statusOf(household)).startsWith("EXITED 2018");
    }
}
