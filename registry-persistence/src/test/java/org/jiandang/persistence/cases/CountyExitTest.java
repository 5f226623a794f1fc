package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.countyexit.CountyExit;
import org.jiandang.countyexit.CountyExitReading;
import org.jiandang.countyexit.CountyExitView;
import org.jiandang.countyexit.Sample;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.policy.Verdict;
import org.jiandang.policy.calendar.CalendarYearMissing;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.RedLine;
import org.jiandang.testing.SecurityCase;
import org.jiandang.village.VillageTag;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jiandang.worklist.WorkQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole county leaves: county, prefecture, the region's assessment and review, notice on working days, opinions, announcement, report. */
class CountyExitTest extends CaseTest {

    private static final LocalDate APPLIED = LocalDate.of(2020, 1, 6);
    private static final Sample GOOD =
            new Sample(1000, 5, 1000, 5, 1000, 980, new BigDecimal("10.50"), new BigDecimal("9.60"), true, true);

    @Autowired
    RegionExitWalk regions;

    @Autowired
    CaseReading reading;

    @Autowired
    CountyExitReading exits;

    @Autowired
    ObjectionDesk objections;

    @Autowired
    WorkQueue queue;

    @Override
    RegionCode village() {
        return RegionCode.of("150626000000");
    }

    private CaseRecord assessed(RegionCode county, Sample sample) {
        CaseRecord file = regions.countyApplied(county, 2019, 10_000, APPLIED);
        file = walk.decided(file, CaseWalk.prefecture(county), Action.APPROVE, APPLIED.plusDays(7));
        return regions.assessed(file, sample, APPLIED.plusDays(30));
    }

    private CaseRecord now(CaseRecord file) {
        return Acting.as(CaseWalk.region(file.village()), () -> walk.cases.find(file.id()));
    }

    @Test
    void inner_mongolias_notice_of_february_2020_ends_on_the_third_of_march() {
        RegionCode county = village();
        CaseRecord file = walk.decided(
                assessed(county, GOOD), CaseWalk.region(county), Action.APPROVE, LocalDate.of(2020, 2, 21));
        Notice notice = walk.posted(file, NoticeLevel.REGION, LocalDate.of(2020, 2, 24));

        assertThat(periodOf(notice).first()).isEqualTo(LocalDate.of(2020, 2, 24));
        assertThat(periodOf(notice).last()).isEqualTo(LocalDate.of(2020, 3, 3));
        assertThat(notice.entries().get(0).population()).isEqualTo(10_000);
        CaseRecord posted = now(file);
        assertThat(refused(() -> reviewed(posted, LocalDate.of(2020, 3, 3)))
                        .findings()
                        .codes())
                .containsExactly("V080c");
        CaseRecord reviewed = reviewed(posted, LocalDate.of(2020, 3, 4));
        CaseRecord announced = walk.announced(reviewed, LocalDate.of(2020, 3, 4));
        CaseRecord reported = CaseWalk.on(
                LocalDate.of(2020, 3, 10),
                CaseWalk.region(county),
                () -> regions.counties.report(
                        CaseWalk.key(announced),
                        "内扶组发〔2020〕1号",
                        walk.paper(county, announced.id(), EvidenceKind.REPORT_DOCUMENT)));

        assertThat(reported.stage()).isEqualTo(Stage.REPORTED);
        CountyExit exit =
                Acting.as(CaseWalk.county(county), () -> exits.exitOf(county)).orElseThrow();
        assertThat(exit.leftOn()).isEqualTo(LocalDate.of(2020, 3, 4));
        assertThat(exit.reportedOn()).isEqualTo(LocalDate.of(2020, 3, 10));
        assertThat(refused(() -> regions.countyApplied(county, 2020, 10_000, LocalDate.of(2020, 4, 1)))
                        .reason())
                .isEqualTo(Reason.HAS_LEFT);
        for (Decision decision : Acting.as(CaseWalk.region(county), () -> reading.view(file.id()))
                .decisions()) {
            assertThat(Acting.as(CaseWalk.region(county), () -> walk.judgeAgain(file.id(), decision.no()))
                            .codes())
                    .as("decision %s", decision.no())
                    .isEqualTo(ReplayTest.codesIn(decision.findings()));
        }
    }

    @Test
    @SecurityCase("T3")
    void a_sheet_that_hangs_into_a_year_without_calendar_is_not_posted() {
        RegionCode county = RegionCode.of("150624000000");
        CaseRecord file = walk.decided(
                assessed(county, GOOD), CaseWalk.region(county), Action.APPROVE, LocalDate.of(2020, 2, 21));

        assertThatExceptionOfType(CalendarYearMissing.class)
                .isThrownBy(() -> walk.posted(file, NoticeLevel.REGION, LocalDate.of(2031, 12, 30)));
        assertThat(now(file).stage()).isEqualTo(file.stage());
        assertThat(now(file).version()).isEqualTo(file.version());
    }

    private CaseRecord reviewed(CaseRecord file, LocalDate day) {
        return CaseWalk.on(
                day,
                CaseWalk.region(file.village()),
                () -> regions.counties.reviewOpinions(CaseWalk.key(file), "公示期内未收到意见"));
    }

    @Test
    void each_limit_stops_the_region_and_what_is_not_assessed_does_not_stop_the_prefecture() {
        RegionCode county = RegionCode.of("150627000000");
        Sample bad =
                new Sample(1000, 20, 1000, 20, 1000, 900, new BigDecimal("9.60"), new BigDecimal("9.60"), null, false);
        CaseRecord file = assessed(county, bad);

        assertThat(refused(() -> walk.decided(file, CaseWalk.region(county), Action.APPROVE, APPLIED.plusDays(31)))
                        .findings()
                        .codes())
                .containsExactly("CX-02", "CX-03", "CX-04", "CX-06", "CX-07", "CX-08");
        regions.assessed(file, GOOD, APPLIED.plusDays(32));
        CountyExitView view = Acting.as(CaseWalk.region(county), () -> exits.view(file.id()));
        assertThat(view.assessment().sample()).isEqualTo(GOOD);
        assertThat(view.incidencePct()).isEqualByComparingTo("0.10");
        assertThat(walk.decided(file, CaseWalk.region(county), Action.APPROVE, APPLIED.plusDays(33))
                        .stage())
                .isEqualTo(Stage.REGION_REVIEW);
    }

    @Test
    void the_registers_unresolved_stop_the_prefecture_already() {
        RegionCode county = RegionCode.of("150623000000");
        aHousehold(RegionCode.of("150623100200"), 300);
        CaseRecord file = regions.countyApplied(county, 2019, 10_000, APPLIED);

        assertThat(refused(() -> walk.decided(file, CaseWalk.prefecture(county), Action.APPROVE, APPLIED.plusDays(1)))
                        .findings()
                        .codes())
                .as("300 of 10 000 are 3.00 %%, which is not below 3 %%")
                .containsExactly("CX-01");
    }

    @Test
    void gansu_asks_for_the_share_of_villages_of_the_year_of_the_case() {
        RegionCode county = RegionCode.of("620523000000");
        for (int i = 0; i < 10; i++) {
            RegionCode place = RegionCode.of(String.valueOf(620523100001L + i));
            regions.recorded(place, 2018, 1000, "60000", VillageTag.POOR);
            if (i < 8) {
                left(place, 2018);
            }
        }
        CaseRecord of2018 = regions.countyApplied(county, 2018, 10_000, LocalDate.of(2019, 1, 7));

        Verdict share = Acting.as(CaseWalk.prefecture(county), () -> reading.view(of2018.id())).verdicts().stream()
                .filter(verdict -> verdict.code().equals("CX-05"))
                .findFirst()
                .orElseThrow();
        assertThat(share.holds()).as("80 %% are enough for 2018").isTrue();
        assertThat(share.figures()).map(String::valueOf).startsWith("8", "10", "80.00", "80");
        CaseWalk.on(
                LocalDate.of(2019, 1, 8),
                CaseWalk.county(county),
                () -> walk.reviews.decide(new org.jiandang.procedure.DecideCase(
                        of2018.id(), of2018.version(), Action.WITHDRAW, "改报下一年度")));
        CaseRecord of2019 = regions.countyApplied(county, 2019, 10_000, LocalDate.of(2020, 1, 7));
        assertThat(refused(() -> walk.decided(
                                of2019, CaseWalk.prefecture(county), Action.APPROVE, LocalDate.of(2020, 1, 8)))
                        .findings()
                        .codes())
                .as("2019 asks for 90 %%")
                .containsExactly("CX-05");
    }

    /** A result as it would stand in the register. */
    private void left(RegionCode place, int year) {
        CaseRecord file = regions.applied(place, year, START);
        Acting.as(
                CaseWalk.county(place),
                () -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                        .executeWithoutResult(running -> jdbc.sql("""
                                INSERT INTO reg.village_exit (county_code, village_code, year, left_on, case_serial, unresolved_households,
                                    unresolved_people) VALUES (?, ?, ?, ?, ?, 0, 0)""")
                                .params(
                                        place.countyCode(),
                                        place.value(),
                                        year,
                                        START,
                                        file.id().serial())
                                .update()));
    }

    @Test
    void an_objection_stops_the_clock_and_after_it_a_new_full_notice_runs() {
        RegionCode county = RegionCode.of("150625000000");
        CaseRecord file = walk.decided(
                assessed(county, GOOD), CaseWalk.region(county), Action.APPROVE, LocalDate.of(2020, 2, 21));
        Notice notice = walk.posted(file, NoticeLevel.REGION, LocalDate.of(2020, 2, 24));
        LocalDate day = LocalDate.of(2020, 2, 26);
        assertThat(refused(() -> CaseWalk.on(
                                day,
                                CaseWalk.county(county),
                                () -> objections.record(
                                        new RecordObjection(notice.id(), 1, null, "人口数字不实", RedLine.N1))))
                        .reason())
                .as("a county meets no red line")
                .isEqualTo(Reason.DOES_NOT_BELONG_HERE);
        Objection objection = CaseWalk.on(
                day,
                CaseWalk.county(county),
                () -> objections.record(new RecordObjection(notice.id(), 1, null, "人口数字不实", null)));

        assertThat(now(file).stage()).isEqualTo(Stage.REGION_OBJECTION);
        CaseWalk.on(
                day.plusDays(1),
                CaseWalk.region(county),
                () -> objections.settle(
                        new SettleObjection(county.countyCode(), objection.serial(), false, "经核对属实无误", null)));
        assertThat(now(file).stage()).isEqualTo(Stage.REGION_REVIEW);
        assertThat(periodOf(walk.posted(file, NoticeLevel.REGION, LocalDate.of(2020, 3, 2)))
                        .last())
                .isEqualTo(LocalDate.of(2020, 3, 10));
    }

    @Test
    void it_waits_for_prefecture_and_region_in_turn_and_nobody_below_the_county_sees_it() {
        RegionCode county = RegionCode.of("150621000000");
        CaseRecord file = regions.countyApplied(county, 2019, 10_000, APPLIED);

        assertThat(waiting(CaseWalk.prefecture(county))).contains(file.id());
        assertThat(waiting(CaseWalk.region(county))).doesNotContain(file.id());
        CaseRecord reviewed = walk.decided(file, CaseWalk.prefecture(county), Action.APPROVE, APPLIED.plusDays(1));
        assertThat(waiting(CaseWalk.region(county))).contains(file.id());
        Actor township = CaseWalk.person("乡-1", Role.TOWNSHIP_REVIEWER, "150621100");
        Actor neighbour = CaseWalk.person("邻-1", Role.COUNTY_OFFICE, "150622");
        for (Actor other : List.of(township, neighbour)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> Acting.as(other, () -> exits.view(reviewed.id())));
        }
        assertThat(refused(() -> walk.decided(
                                reviewed, CaseWalk.prefecture(county), Action.APPROVE, APPLIED.plusDays(2)))
                        .reason())
                .isEqualTo(Reason.NOT_A_STEP);
    }

    private List<Object> waiting(Actor actor) {
        return CaseWalk.on(APPLIED.plusDays(2), actor, () -> queue.page(WorkFilter.ALL, null, 100)).items().stream()
                .map(WorkItem::id)
                .map(Object.class::cast)
                .toList();
    }
}
