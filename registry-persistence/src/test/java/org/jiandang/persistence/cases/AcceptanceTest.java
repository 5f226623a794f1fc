package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.Policies;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Verdict;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.policy.calendar.PolicyCalendar;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLineException;
import org.jiandang.screening.RedLines;
import org.jiandang.screening.ResolveRedLine;
import org.jiandang.screening.SuspectRedLine;
import org.jiandang.testing.Cards;
import org.jiandang.testing.Papers;
import org.jiandang.testing.TestActors;
import org.jiandang.village.VillageTag;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.villageexit.VillageStandings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The acceptance scenarios of rulebook §15, all of them, in its order and with its numbers. Scenario 10, about the header 噶查村 and numbers in
 * scientific notation, needs the readers of files: its judgement stands here by the columns, its reading with the readers in the web's
 * {@code CellsTest}.
 */
class AcceptanceTest extends CaseTest {

    /** Where households are entered, whose numbers the register gives. */
    private static final RegionCode NEXT_VILLAGE = RegionCode.of("150525100202");

    @Autowired
    RedLines redLines;

    @Autowired
    CaseReading reading;

    @Autowired
    PolicyCalendar calendar;

    @Autowired
    org.jiandang.testing.HouseholdFixture register;

    @Autowired
    ChangeDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    ChangeReading changes;

    @Autowired
    HouseholdEntry guided;

    @Autowired
    RegionExitWalk regions;

    @Autowired
    VillageStandings standings;

    @Autowired
    Policies policies;

    @Autowired
    SuspicionDesk suspicions;

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
    void scenario_4_31_of_1050_let_a_village_leave_in_the_west_and_not_in_the_east() {
        RegionCode west = RegionCode.of("150625100001");
        RegionCode east = RegionCode.of("321282101204");
        for (RegionCode place : List.of(west, east)) {
            new HouseholdFixture(jdbc, serials, transactions, place).of(31).stored();
            regions.recorded(place, 2018, 1050, "400000", VillageTag.POOR);
        }
        CaseRecord inTheWest = leaving(west);
        CaseRecord inTheEast = leaving(east);

        Verdict incidence =
                CaseWalk.on(START.plusDays(1), CaseWalk.township(west), () -> reading.view(inTheWest.id()))
                        .verdicts()
                        .stream()
                        .filter(one -> one.code().equals("VX-01"))
                        .findFirst()
                        .orElseThrow();
        assertThat(incidence.figures()).map(String::valueOf).startsWith("31", "1050", "2.95", "3");
        assertThat(walk.decided(inTheWest, CaseWalk.township(west), Action.APPROVE, START.plusDays(2))
                        .stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(refused(() -> walk.decided(inTheEast, CaseWalk.township(east), Action.APPROVE, START.plusDays(2)))
                        .findings()
                        .codes())
                .containsExactly("VX-01");
    }

    @Test
    void
            scenario_4_21_of_1050_are_2_percent_which_fails_where_the_limit_excludes_itself_and_passes_where_it_includes() {
        BigDecimal poor = BigDecimal.valueOf(21);
        BigDecimal residents = BigDecimal.valueOf(1050);

        assertThat(Threshold.excluding("2").passesBelowShare(poor, residents)).isFalse();
        assertThat(Threshold.including("2").passesBelowShare(poor, residents)).isTrue();
    }

    @Test
    void scenario_5_a_village_of_20_percent_is_deeply_poor_in_gansu_and_one_of_19_99_is_not() {
        RegionCode deep = RegionCode.of("620522100226");
        RegionCode almost = RegionCode.of("620522100227");
        aHousehold(deep, 20);
        regions.recorded(deep, 2018, 100, "10", VillageTag.POOR);
        aHousehold(almost, 1999);
        regions.recorded(almost, 2018, 10_000, "10", VillageTag.POOR);

        assertThat(standing(RegionCode.of("620522100000"), VillageStandings.Wanted.DEEP))
                .containsExactly(deep);
    }

    @Test
    void scenario_6_350000_yuan_make_a_village_weak_in_taizhou_and_350000_01_do_not() {
        RegionCode weak = RegionCode.of("321282101201");
        RegionCode strong = RegionCode.of("321282101202");
        regions.recorded(weak, 2018, 100, "350000", VillageTag.WEAK_ECONOMY);
        regions.recorded(strong, 2018, 100, "350000.01", VillageTag.NOT_POOR);

        assertThat(standing(RegionCode.of("321282101000"), VillageStandings.Wanted.WEAK))
                .containsExactly(weak);
    }

    @Test
    void scenario_6_a_person_at_7000_is_low_income_in_taizhou_and_at_7000_01_is_not() {
        RegionCode taizhou = RegionCode.of("321202100203");
        CaseRecord at = neediness(taizhou, "7000");
        CaseRecord above = neediness(taizhou, "7000.01");

        assertThat(need(taizhou, at).holds()).isTrue();
        assertThat(need(taizhou, above).holds()).isFalse();
    }

    private CaseRecord neediness(RegionCode place, String perCapita) {
        HouseholdId household = new HouseholdFixture(jdbc, serials, transactions, place)
                .applicant()
                .withPerCapita(perCapita)
                .stored();
        return walk.apply(household, place, 2018, START);
    }

    private Verdict need(RegionCode place, CaseRecord file) {
        return CaseWalk.on(START, CaseWalk.township(place), () -> reading.view(file.id())).verdicts().stream()
                .filter(one -> one.code().equals("EN-01"))
                .findFirst()
                .orElseThrow();
    }

    private CaseRecord leaving(RegionCode place) {
        CaseRecord file = regions.applied(place, 2018, START);
        List<ChecklistItem> items = policies.at(place, START).codes(Setting.VILLAGE_CHECKLIST).stream()
                .map(ChecklistItem::valueOf)
                .toList();
        regions.everythingMet(file, items, START);
        return regions.selfChecked(file, START.plusDays(1));
    }

    private List<RegionCode> standing(RegionCode township, VillageStandings.Wanted wanted) {
        return Acting.as(
                        CaseWalk.township(township),
                        () -> standings.page(new VillageStandings.Query(township, 2018, wanted, null, 50)))
                .villages()
                .stream()
                .map(one -> one.row().village())
                .toList();
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

    @Test
    void scenario_7_where_the_day_of_posting_counts_the_same_notice_is_decided_from_8_november() {
        NoticePeriod period = NoticePeriod.of(LocalDate.of(2019, 11, 1), 7, false, true, calendar);

        assertThat(period.earliestDecision()).isEqualTo(LocalDate.of(2019, 11, 8));
    }

    @Test
    void scenario_8_when_the_head_dies_the_spouse_is_head_relations_follow_and_the_number_stays() {
        HouseholdId id = register.registered(
                NEXT_VILLAGE, Cards.of(HouseholdBuilder.aHousehold().of(4)));
        String number = register.view(id).register().householdNo();
        Actor cadre = TestActors.cadreOf(NEXT_VILLAGE);
        Map<Integer, Relation> relations = new HashMap<>();
        Acting.as(cadre, () -> changes.relationsUnder(id, 2)).forEach((no, it) -> relations.put(no, it.orElseThrow()));

        Change death = new Change.MemberLeaves(1, LeaveReason.DEATH, LocalDate.of(2018, 11, 1), relations);
        Proposed proposed = Acting.as(
                cadre,
                () -> desk.propose(
                        new ProposeChange("scenario-8", id, death, "户主病故", papers.proving(NEXT_VILLAGE, death))));
        Actor reviewer = TestActors.reviewerOf(NEXT_VILLAGE);
        int version =
                Acting.as(reviewer, () -> changes.view(proposed.id())).line().version();
        Acting.as(reviewer, () -> desk.decide(new DecideChange(proposed.id(), version, Action.CONFIRM, "属实")));

        HouseholdView after = register.view(id);
        assertThat(after.register().householdNo()).isEqualTo(number);
        assertThat(after.register().headNo()).isEqualTo(2);
        assertThat(after.activeMembers())
                .extracting(member -> member.particulars().relation())
                .containsExactly(Relation.HEAD, Relation.SON, Relation.SON);
    }

    @Test
    void scenario_9_the_same_person_in_two_banners_is_refused_and_named_inside_the_askers_area_only() {
        HouseholdCard first = Cards.aCard();
        RegionCode otherBanner = RegionCode.of("152223100201");
        Outcome kept = entered(NEXT_VILLAGE, first);
        String number = register.view(((Outcome.Saved) kept).id()).register().householdNo();
        HouseholdCard again = Cards.withHead(Cards.aCard(), Cards.numbers(first).get(0));

        assertThat(duplicate(entered(otherBanner, again)))
                .contains("@rule.word.Level.ELSEWHERE")
                .doesNotContain(number);
        assertThat(duplicate(entered(NEXT_VILLAGE, again))).contains("@rule.word.Level.VILLAGE", number);
    }

    @Test
    void scenario_9_the_prefecture_sees_both_among_the_duplicate_suspects_and_the_counties_do_not() {
        RegionCode here = RegionCode.of("152222101203");
        RegionCode there = RegionCode.of("152223102203");
        HouseholdCard card = Cards.aCard();
        HouseholdId first = ((Outcome.Saved) entered(here, card)).id();
        HouseholdCard again = Cards.withHead(Cards.aCard(), Cards.numbers(card).get(0));
        assertThat(entered(there, again)).isInstanceOf(Outcome.Blocked.class);

        assertThat(suspects(TestActors.actor(Role.PREFECTURE_OFFICE, "1522"), first))
                .singleElement()
                .satisfies(both -> {
                    assertThat(both.first().village()).isEqualTo(there);
                    assertThat(both.second().household()).isEqualTo(first);
                });
        assertThat(suspects(TestActors.countyOf(here), first)).isEmpty();
        assertThat(suspects(TestActors.countyOf(there), first)).isEmpty();
    }

    private List<Suspicion> suspects(Actor actor, HouseholdId household) {
        return Acting.as(
                        actor,
                        () -> suspicions.page(new SuspicionQuery(
                                actor.jurisdiction().region(), SuspicionKind.DUPLICATE, true, null, 100)))
                .stream()
                .filter(one ->
                        one.second() != null && household.equals(one.second().household()))
                .toList();
    }

    private Outcome entered(RegionCode where, HouseholdCard card) {
        String key = UUID.randomUUID().toString();
        return Acting.as(TestActors.cadreOf(where), () -> guided.record(new RecordHousehold(key, where, card)));
    }

    private static List<Object> duplicate(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Blocked.class);
        return ((Outcome.Blocked) outcome)
                .findings()
                .ofRule("V004")
                .all()
                .get(0)
                .arguments();
    }

    private CaseRecord postedEntry(CaseRecord file) {
        CaseRecord appraised = walk.appraised(file, START.plusDays(4), 39);
        walk.posted(appraised, NoticeLevel.VILLAGE, START.plusDays(5));
        return current(file);
    }

    private boolean resolve(CaseRecord file, Actor actor, String reason) {
        return CaseWalk.on(START.plusDays(4), actor, () -> {
            redLines.resolve(new ResolveRedLine(
                    file.id(),
                    1,
                    false,
                    RedLineException.DISABILITY_VEHICLE,
                    reason,
                    walk.paper(village(), file.id(), EvidenceKind.RED_LINE_PROOF)));
            return true;
        });
    }
}
