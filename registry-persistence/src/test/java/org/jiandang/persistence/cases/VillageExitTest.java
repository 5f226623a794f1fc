package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.policy.Findings;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Verdict;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.jiandang.village.VillageTag;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.villageexit.ItemCheck;
import org.jiandang.villageexit.RecordItem;
import org.jiandang.villageexit.VillageExit;
import org.jiandang.villageexit.VillageExitReading;
import org.jiandang.villageexit.VillageExitView;
import org.jiandang.villageexit.VillageStanding;
import org.jiandang.villageexit.VillageStandings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole village leaves: figures from the register, the list with its evidence, township, notice, county, announcement, result. */
class VillageExitTest extends CaseTest {

    @Autowired
    RegionExitWalk regions;

    @Autowired
    CaseReading reading;

    @Autowired
    VillageExitReading exits;

    @Autowired
    VillageStandings standings;

    @Autowired
    Policies policies;

    @Override
    RegionCode village() {
        return GANSU;
    }

    private static final RegionCode GANSU = RegionCode.of("620525100207");
    private static final RegionCode NEXT = RegionCode.of("620525100201");
    private static final RegionCode WEST = RegionCode.of("150624100001");
    private static final RegionCode EAST = RegionCode.of("321281100200");

    private List<ChecklistItem> listOf(RegionCode place) {
        return policies.at(place, START).codes(Setting.VILLAGE_CHECKLIST).stream()
                .map(ChecklistItem::valueOf)
                .toList();
    }

    private CaseRecord checked(RegionCode place) {
        CaseRecord file = regions.applied(place, 2018, START);
        regions.everythingMet(file, listOf(place), START);
        return regions.selfChecked(file, START.plusDays(1));
    }

    private HouseholdFixture inVillage(RegionCode place) {
        return new HouseholdFixture(jdbc, serials, transactions, place);
    }

    private Verdict verdict(CaseRecord file, Actor actor, String code) {
        return CaseWalk.on(START.plusDays(1), actor, () -> reading.view(file.id())).verdicts().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_village_walks_from_application_to_its_registered_result() {
        inVillage(GANSU).of(3).stored();
        regions.recorded(GANSU, 2018, 1050, "62000", VillageTag.POOR);
        CaseRecord file = checked(GANSU);
        Actor township = CaseWalk.township(GANSU);
        Actor county = CaseWalk.county(GANSU);

        file = walk.decided(file, township, Action.APPROVE, START.plusDays(2));
        CaseRecord posted = current(
                GANSU,
                walk.posted(file, NoticeLevel.TOWNSHIP, START.plusDays(3))
                        .entries()
                        .get(0)
                        .caseSerial());
        LocalDate ready = posted.dates().readyOn();
        assertThat(refused(() -> walk.decided(posted, county, Action.APPROVE, ready.minusDays(1)))
                        .findings()
                        .codes())
                .containsExactly("V080c");
        file = walk.decided(posted, county, Action.APPROVE, ready);
        file = walk.announced(file, ready.plusDays(1));
        CaseRecord announced = file;
        CaseRecord left = CaseWalk.on(
                ready.plusDays(2), county, () -> regions.villages.recordExit(CaseWalk.key(announced), "登记退出"));

        assertThat(left.stage()).isEqualTo(Stage.LEFT);
        assertThat(left.isOpen()).isFalse();
        assertThat(left.subject().household()).isNull();
        VillageExit exit =
                Acting.as(CaseWalk.firstCadre(GANSU), () -> exits.exitOf(GANSU)).orElseThrow();
        assertThat(exit.leftOn()).isEqualTo(ready.plusDays(2));
        assertThat(exit.figures().unresolvedPeople()).isEqualTo(3);
        assertThat(exit.figures().agriculturalResidents()).isEqualTo(1050);
        assertThat(refused(() -> regions.applied(GANSU, 2018, ready.plusDays(3)))
                        .reason())
                .isEqualTo(Reason.HAS_LEFT);
        theSameVerdictYearsLater(left);
    }

    private CaseRecord current(RegionCode place, long serial) {
        return Acting.as(
                CaseWalk.county(place),
                () -> walk.cases.find(new org.jiandang.procedure.CaseId(place.countyCode(), serial)));
    }

    private void theSameVerdictYearsLater(CaseRecord file) {
        Actor county = CaseWalk.county(file.village());
        inVillage(file.village()).of(90).stored();
        List<Decision> log = Acting.as(county, () -> reading.view(file.id())).decisions();
        assertThat(log).hasSize(7);
        for (Decision decision : log) {
            Findings again = Acting.as(county, () -> walk.judgeAgain(file.id(), decision.no()));
            assertThat(again.codes())
                    .as("decision %s", decision.no())
                    .isEqualTo(ReplayTest.codesIn(decision.findings()));
        }
    }

    @Test
    void scenario_4_the_figures_come_from_the_register_and_the_village_record() {
        inVillage(WEST).of(31).stored();
        inVillage(WEST).of(5).exited(2017).stored();
        regions.recorded(WEST, 2018, 1050, "0", VillageTag.POOR);
        inVillage(EAST).of(31).stored();
        regions.recorded(EAST, 2018, 1050, "400000", VillageTag.WEAK_ECONOMY);
        CaseRecord west = checked(WEST);
        CaseRecord east = checked(EAST);

        assertThat(verdict(west, CaseWalk.township(WEST), "VX-01").figures())
                .map(String::valueOf)
                .startsWith("31", "1050", "2.95", "3");
        assertThat(walk.decided(west, CaseWalk.township(WEST), Action.APPROVE, START.plusDays(2))
                        .stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(refused(() -> walk.decided(east, CaseWalk.township(EAST), Action.APPROVE, START.plusDays(2)))
                        .findings()
                        .codes())
                .containsExactly("VX-01");
        assertThatExceptionOfType(ParameterMissing.class)
                .as("the sources give no days for a village's notice in Inner Mongolia")
                .isThrownBy(() -> walk.posted(west, NoticeLevel.TOWNSHIP, START.plusDays(3)));
    }

    @Test
    void the_list_is_whole_before_it_is_handed_on_and_then_the_townships() {
        RegionCode place = RegionCode.of("620525100202");
        regions.recorded(place, 2018, 1050, "62000", VillageTag.POOR);
        CaseRecord file = regions.applied(place, 2018, START);
        List<ChecklistItem> list = listOf(place);
        regions.everythingMet(file, list.subList(1, list.size()), START);

        assertThat(refused(() -> regions.selfChecked(file, START)).findings().codes())
                .containsExactly("VX-04");
        assertThat(refused(() -> record(file, CaseWalk.firstCadre(place), list.get(0), true, null))
                        .reason())
                .isEqualTo(Reason.EVIDENCE_MISSING);
        assertThat(refused(() -> record(file, CaseWalk.township(place), list.get(0), false, null))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
        assertThat(refused(() -> record(file, CaseWalk.firstCadre(place), ChecklistItem.SHOP, false, null))
                        .reason())
                .as("no item of Gansu's")
                .isEqualTo(Reason.DOES_NOT_BELONG_HERE);
        record(file, CaseWalk.firstCadre(place), list.get(0), false, null);
        CaseRecord handed = regions.selfChecked(file, START);

        assertThat(refused(() -> record(file, CaseWalk.firstCadre(place), list.get(0), false, null))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
        assertThat(refused(() -> walk.decided(handed, CaseWalk.township(place), Action.APPROVE, START.plusDays(1)))
                        .findings()
                        .codes())
                .as("each item is a veto in Gansu")
                .containsExactly("VX-05");
        long proof = CaseWalk.on(
                START, CaseWalk.township(place), () -> walk.paper(place, file.id(), EvidenceKind.VILLAGE_PROOF));
        record(file, CaseWalk.township(place), list.get(0), true, proof);
        assertThat(walk.decided(handed, CaseWalk.township(place), Action.APPROVE, START.plusDays(1))
                        .stage())
                .isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(read(
                        "SELECT count(*)::text FROM reg.village_exit_item_history WHERE county_code = ? AND case_serial = ? AND NOT met",
                        file.id().countyCode(),
                        file.id().serial()))
                .as("what the village had found is kept")
                .isEqualTo("1");
    }

    private void record(CaseRecord file, Actor actor, ChecklistItem item, boolean met, Long proof) {
        CaseWalk.on(START, actor, () -> {
            regions.checklist.record(new RecordItem(file.id(), new ItemCheck(item, met, START, proof, null)));
            return file;
        });
    }

    @Test
    void only_a_village_that_is_recorded_as_poor_applies_and_only_once() {
        RegionCode place = RegionCode.of("620525100203");
        assertThat(refused(() -> regions.applied(place, 2018, START)).reason()).isEqualTo(Reason.VILLAGE_YEAR_MISSING);
        regions.recorded(place, 2018, 1050, "62000", VillageTag.NOT_POOR);
        assertThat(refused(() -> regions.applied(place, 2018, START)).reason()).isEqualTo(Reason.NOT_A_POOR_VILLAGE);
        regions.recorded(NEXT, 2018, 1050, "62000", VillageTag.POOR);
        CaseRecord file = regions.applied(NEXT, 2018, START);
        assertThat(refused(() -> regions.applied(NEXT, 2018, START)).reason()).isEqualTo(Reason.CASE_RUNNING);
        assertThat(file.kind()).isEqualTo(CaseKind.VILLAGE_EXIT);
        assertThat(file.caseNo()).startsWith("CT-2018-");
    }

    @Test
    void the_author_does_not_decide_and_the_neighbouring_village_sees_nothing() {
        RegionCode place = RegionCode.of("620525100204");
        regions.recorded(place, 2018, 1050, "62000", VillageTag.POOR);
        CaseRecord file = checked(place);
        Actor author = CaseWalk.person("甲-" + place.value(), org.jiandang.account.Role.TOWNSHIP_REVIEWER, "620525100");

        assertThat(refused(() -> walk.decided(file, author, Action.APPROVE, START.plusDays(2)))
                        .findings()
                        .codes())
                .contains("V081a");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Acting.as(CaseWalk.firstCadre(NEXT), () -> exits.view(file.id())));
        VillageExitView view = Acting.as(CaseWalk.township(place), () -> exits.view(file.id()));
        assertThat(view.writable()).isTrue();
        assertThat(view.items()).hasSize(10).allMatch(item -> item.isMet());
    }

    @Test
    void scenarios_5_and_6_deeply_poor_and_weak_villages_are_found_by_the_limits_of_their_profile() {
        RegionCode deep = RegionCode.of("620525101202");
        RegionCode almost = RegionCode.of("620525101203");
        aHousehold(deep, 20);
        regions.recorded(deep, 2018, 100, "10", VillageTag.POOR);
        aHousehold(almost, 1999);
        regions.recorded(almost, 2018, 10_000, "10", VillageTag.POOR);
        RegionCode weak = RegionCode.of("321281101200");
        RegionCode strong = RegionCode.of("321281101201");
        regions.recorded(weak, 2018, 100, "350000", VillageTag.WEAK_ECONOMY);
        regions.recorded(strong, 2018, 100, "350000.01", VillageTag.NOT_POOR);

        assertThat(found(RegionCode.of("620525101000"), VillageStandings.Wanted.DEEP))
                .containsExactly(deep);
        assertThat(found(RegionCode.of("321281101000"), VillageStandings.Wanted.WEAK))
                .containsExactly(weak);
        assertThat(found(RegionCode.of("321281101000"), VillageStandings.Wanted.DEEP))
                .as("no limit known")
                .isEmpty();
        assertThat(found(RegionCode.of("321281101000"), VillageStandings.Wanted.ALL))
                .contains(weak, strong);
    }

    private List<RegionCode> found(RegionCode township, VillageStandings.Wanted wanted) {
        return Acting.as(
                        CaseWalk.township(township),
                        () -> standings.page(new VillageStandings.Query(township, 2018, wanted, null, 50)))
                .villages()
                .stream()
                .map(VillageStanding::row)
                .map(row -> row.village())
                .toList();
    }

    @Test
    void a_page_of_the_list_goes_on_behind_the_last_village_of_the_page_before() {
        RegionCode township = RegionCode.of("620525100000");
        VillageStandings.Page first = Acting.as(
                CaseWalk.township(township),
                () -> standings.page(new VillageStandings.Query(township, 2018, VillageStandings.Wanted.ALL, null, 2)));
        VillageStandings.Page second = Acting.as(
                CaseWalk.township(township),
                () -> standings.page(
                        new VillageStandings.Query(township, 2018, VillageStandings.Wanted.ALL, first.next(), 2)));

        assertThat(first.villages()).hasSize(2);
        assertThat(second.villages())
                .allSatisfy(one -> assertThat(one.row().village()).isGreaterThan(first.next()));
    }

    @Test
    void a_refusal_changes_nothing() {
        RegionCode place = RegionCode.of("620525100205");
        regions.recorded(place, 2018, 1050, "62000", VillageTag.POOR);
        CaseRecord file = regions.applied(place, 2018, START);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> regions.selfChecked(file, START));
        CaseRecord now = current(place, file.id().serial());
        assertThat(now.stage()).isEqualTo(Stage.LEAVE_APPLIED);
        assertThat(now.version()).isEqualTo(file.version());
        StepNotAllowed wrong = refused(() -> walk.decided(now, CaseWalk.county(place), Action.APPROVE, START));
        assertThat(wrong.reason()).isEqualTo(Reason.NOT_A_STEP);
    }
}
