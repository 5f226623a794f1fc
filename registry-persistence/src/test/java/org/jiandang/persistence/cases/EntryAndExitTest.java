package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Both procedures from the first step to the last, and what they do to the household. */
class EntryAndExitTest extends CaseTest {

    @Autowired
    CaseReading reading;

    @Override
    RegionCode village() {
        return RegionCode.of("152222100201");
    }

    @Test
    void a_household_in_need_is_taken_in_step_by_step() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();

        CaseRecord file = matchedEntry(household);
        file = walk.appraised(file, START.plusDays(4), 39);
        Notice first = walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        LocalDate townshipDay = periodOf(first).earliestDecision();
        file = walk.decided(file, township(), Action.APPROVE, townshipDay);
        Notice second = walk.posted(file, NoticeLevel.TOWNSHIP, townshipDay);
        LocalDate countyDay = periodOf(second).earliestDecision();
        file = walk.decided(file, county(), Action.APPROVE, countyDay);
        file = walk.announced(file, countyDay.plusDays(1));
        CaseRecord ended = walk.registered(file, countyDay.plusDays(2));

        assertThat(ended.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(ended.isOpen()).isFalse();
        assertThat(statusOf(household)).isEqualTo("POOR");
        CaseView view = CaseWalk.on(countyDay.plusDays(3), county(), () -> reading.view(ended.id()));
        assertThat(view.decisions()).map(Decision::to).containsExactlyElementsOf(view.path());
        assertThat(view.steps()).isEmpty();
    }

    @Test
    void an_exit_is_granted_and_the_household_counts_as_exited_from_its_closure() {
        HouseholdId household = aHousehold().stored();

        CaseRecord file = exitAt(household, Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        file = walk.decided(file, township(), Action.APPROVE, ready);
        file = walk.decided(file, county(), Action.APPROVE, ready.plusDays(1));
        file = walk.announced(file, ready.plusDays(2));
        assertThat(statusOf(household)).isEqualTo("POOR");
        file = walk.closed(file, ready.plusDays(3));

        assertThat(file.stage()).isEqualTo(Stage.CLOSED);
        assertThat(file.judged().perCapita()).isEqualByComparingTo("7474.00");
        assertThat(statusOf(household)).startsWith("EXITED 2018");
    }

    @Test
    @SecurityCase("T6")
    void the_year_of_an_exit_is_the_cases_whichever_side_of_new_year_it_is_closed_on() {
        CaseRecord before = announced();
        CaseRecord after = announced();
        Instant newYear =
                LocalDate.of(2019, 1, 1).atStartOfDay(RegistryClock.ZONE).toInstant();
        CaseRecord last = closed(before, newYear.minusSeconds(1));
        CaseRecord first = closed(after, newYear);

        assertThat(last.dates().stageSince()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(first.dates().stageSince())
                .as("China's day, while it is still the old year in UTC")
                .isEqualTo(LocalDate.of(2019, 1, 1));
        for (CaseRecord file : List.of(last, first)) {
            assertThat(file.caseNo()).contains("2018");
            assertThat(statusOf(new HouseholdId(
                            file.id().countyCode(), file.subject().householdSerial())))
                    .startsWith("EXITED 2018");
        }
    }

    private CaseRecord announced() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        file = walk.decided(file, township(), Action.APPROVE, ready);
        file = walk.decided(file, county(), Action.APPROVE, ready.plusDays(1));
        return walk.announced(file, ready.plusDays(2));
    }

    private CaseRecord closed(CaseRecord file, Instant at) {
        return RegistryClock.callAt(
                at,
                () -> Acting.as(
                        county(),
                        () -> walk.exits
                                .close(List.of(CaseWalk.key(walk.now(file))))
                                .get(0)));
    }

    @Test
    void help_goes_on_for_the_months_the_profile_sets() {
        RegionCode taizhou = RegionCode.of("321202100201");
        HouseholdId household = new HouseholdFixture(jdbc, serials, transactions, taizhou).stored();

        CaseRecord file = walk.nominate(household, taizhou, 2018, START);
        file = walk.visited(file, START);
        file = walk.appraised(file, START, 39);
        file = walk.verified(file, START);
        file = walk.signed(file, START);
        LocalDate ready =
                periodOf(walk.posted(file, NoticeLevel.VILLAGE, START)).earliestDecision();
        file = walk.decided(file, CaseWalk.township(taizhou), Action.APPROVE, ready);
        file = walk.decided(file, CaseWalk.county(taizhou), Action.APPROVE, ready);
        file = walk.announced(file, ready);
        file = walk.closed(file, ready);

        assertThat(file.judged().continuationUntil())
                .isEqualTo(ready.plusMonths(24).minusDays(1));
    }

    @Test
    void a_household_that_had_left_and_falls_back_is_taken_in_as_relapsed() {
        HouseholdId household = aHousehold().exited(2016).withPerCapita("2500").stored();

        CaseRecord file = matchedEntry(household);
        file = walk.appraised(file, START.plusDays(4), 39);
        LocalDate townshipDay = periodOf(walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5)))
                .earliestDecision();
        file = walk.decided(file, township(), Action.APPROVE, townshipDay);
        LocalDate countyDay =
                periodOf(walk.posted(file, NoticeLevel.TOWNSHIP, townshipDay)).earliestDecision();
        file = walk.decided(file, county(), Action.APPROVE, countyDay);
        file = walk.announced(file, countyDay);
        walk.registered(file, countyDay);

        assertThat(statusOf(household)).startsWith("RELAPSED 2016");
        assertThat(read(
                        "SELECT return_year || ' ' || return_cause FROM reg.household WHERE county_code = ? AND serial = ?",
                        household.countyCode(),
                        household.serial()))
                .isEqualTo("2018 ILLNESS");
    }
}
