package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.Verdict;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLines;
import org.jiandang.screening.ResolveRedLine;
import org.jiandang.screening.SuspectRedLine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The acceptance scenarios of rulebook §15 about households and their cases, with its numbers. */
class AcceptanceTest extends CaseTest {

    @Autowired
    RedLines redLines;

    @Autowired
    CaseReading reading;

    @Override
    RegionCode village() {
        return RegionCode.of("150525100201");
    }

    private Verdict verdict(CaseRecord file, String code) {
        return CaseWalk.on(START.plusDays(30), township(), () -> reading.view(file.id())).verdicts().stream()
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scenario_1_four_people_with_29896_make_7474_and_one_without_insurance_stops_the_exit() {
        CaseRecord insured = exitAt(aHousehold().stored(), Stage.NOMINATED);
        CaseRecord uninsured = exitAt(aHousehold().withOneUninsured().stored(), Stage.VILLAGE_NOTICE);

        assertThat(insured.judged().perCapita()).isEqualByComparingTo("7474.00");
        assertThat(verdict(insured, "EX-01").holds()).isTrue();
        StepNotAllowed refusal = refused(() -> walk.decided(
                uninsured, township(), Action.APPROVE, uninsured.dates().readyOn()));
        assertThat(refusal.findings().codes()).containsExactly("EX-05");
        assertThat(current(uninsured).stage()).isEqualTo(Stage.VILLAGE_NOTICE);
    }

    @Test
    void scenario_1_in_taizhou_the_same_income_passes_7000() {
        RegionCode taizhou = RegionCode.of("321202100202");
        HouseholdId household = new HouseholdFixture(jdbc, serials, transactions, taizhou).stored();
        CaseRecord file = walk.nominate(household, taizhou, 2018, START);

        List<Verdict> verdicts = CaseWalk.on(START, CaseWalk.township(taizhou), () -> reading.view(file.id()))
                .verdicts();

        assertThat(verdicts)
                .filteredOn(v -> v.code().equals("EX-01"))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.holds()).isTrue();
                    assertThat(v.figures()).map(String::valueOf).startsWith("7474.00", "7000");
                });
    }

    @Test
    void scenario_2_with_3100_a_household_neither_enters_nor_leaves_and_a_dangerous_house_lets_it_enter() {
        CaseRecord sound =
                matchedEntry(aHousehold().applicant().withPerCapita("3100").stored());
        CaseRecord unsafe = matchedEntry(aHousehold()
                .applicant()
                .withPerCapita("3100")
                .withHouseGrade("C")
                .stored());
        CaseRecord leaving = exitAt(aHousehold().withPerCapita("3100").stored(), Stage.VILLAGE_NOTICE);

        CaseRecord soundPosted = postedEntry(sound);
        CaseRecord unsafePosted = postedEntry(unsafe);
        LocalDate ready = soundPosted.dates().readyOn();

        assertThat(refused(() -> walk.decided(soundPosted, township(), Action.APPROVE, ready))
                        .findings()
                        .codes())
                .containsExactly("EN-01");
        assertThat(walk.decided(unsafePosted, township(), Action.APPROVE, ready).stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(refused(() -> walk.decided(
                                leaving,
                                township(),
                                Action.APPROVE,
                                leaving.dates().readyOn()))
                        .findings()
                        .codes())
                .containsExactly("EX-01");
    }

    @Test
    void scenario_3_a_car_stops_the_case_at_the_comparison_until_somebody_resolves_it_with_a_reason() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();
        CaseRecord file = walk.apply(household, village(), 2018, START);
        file = walk.surveyed(file, START.plusDays(1));
        file = walk.reviewed(file, START.plusDays(2));
        CaseRecord matched = walk.matched(
                file, START.plusDays(3), new SuspectRedLine(RedLine.N2, HitSource.COMPARISON, 4, "车管所：户主之子名下小型汽车 1 辆"));

        assertThat(refused(() -> walk.appraised(matched, START.plusDays(4), 39))
                        .findings()
                        .codes())
                .containsExactly("V082");
        assertThat(refused(() -> resolve(matched, first(), "已注销")).reason())
                .isEqualTo(StepNotAllowed.Reason.FINDER_CANNOT_RESOLVE);
        resolve(matched, second(), "车辆 2017 年已报废注销，有注销证明");
        assertThat(walk.appraised(matched, START.plusDays(4), 39).stage()).isEqualTo(Stage.APPRAISED);
    }

    @Test
    void scenario_7_a_notice_of_1_november_2019_is_decided_from_9_november() {
        LocalDate posted = LocalDate.of(2019, 11, 1);
        CaseRecord file = exitAt(aHousehold().stored(), Stage.SIGNED);

        Notice sheet = walk.posted(file, NoticeLevel.VILLAGE, posted);

        assertThat(periodOf(sheet).earliestDecision()).isEqualTo(LocalDate.of(2019, 11, 9));
        assertThat(refused(() -> walk.decided(file, township(), Action.APPROVE, LocalDate.of(2019, 11, 8)))
                        .findings()
                        .codes())
                .containsExactly("V080c");
        assertThat(walk.decided(file, township(), Action.APPROVE, LocalDate.of(2019, 11, 9))
                        .stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
    }

    private CaseRecord postedEntry(CaseRecord file) {
        CaseRecord appraised = walk.appraised(file, START.plusDays(4), 39);
        walk.posted(appraised, NoticeLevel.VILLAGE, START.plusDays(5));
        return current(file);
    }

    private boolean resolve(CaseRecord file, Actor actor, String reason) {
        return CaseWalk.on(START.plusDays(4), actor, () -> {
            redLines.resolve(new ResolveRedLine(
                    file.id(), 1, false, reason, walk.paper(village(), file.id(), EvidenceKind.RED_LINE_PROOF)));
            return true;
        });
    }
}
