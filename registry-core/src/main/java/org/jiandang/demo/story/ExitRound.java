package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.ExitProcedure;
import org.jiandang.exit.NominateForExit;
import org.jiandang.exit.RecordExitVisit;
import org.jiandang.exit.SignExit;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;

/** Households of a village leave poverty together. */
@Service
public class ExitRound {

    private final ExitDesk exits;
    private final VillageSteps village;
    private final OfficeSteps offices;
    private final DrawnSheets papers;

    ExitRound(ExitDesk exits, VillageSteps village, OfficeSteps offices, DrawnSheets papers) {
        this.exits = exits;
        this.village = village;
        this.offices = offices;
        this.papers = papers;
    }

    /**
     * Takes each household as far as it is wished. Steps that were taken before are not taken again.
     *
     * @param begin the day of the nomination
     * @param limit the last day on which anything may have happened
     * @return the cases as they stand
     */
    public List<CaseRecord> walk(
            Staff staff, RegionCode place, int year, LocalDate begin, LocalDate limit, List<Wish> wishes) {
        List<Walked> walked =
                wishes.stream().map(wish -> opened(staff, wish, year, begin)).toList();
        Round round = new Round(staff, place, CaseKind.EXIT, year, begin, limit, ExitProcedure.TABLE, walked);
        village.refresh(round, begin);
        inTheVillage(round, begin);
        inTheOffices(round);
        return walked.stream().map(Walked::file).toList();
    }

    private Walked opened(Staff staff, Wish wish, int year, LocalDate begin) {
        CaseRecord file = village.earlier(staff.county(), CaseKind.EXIT, wish.household(), year, begin)
                .orElseGet(() -> Staff.on(
                        begin,
                        staff.first(),
                        () -> exits.nominate(new NominateForExit(wish.household(), year, "收入稳定，两不愁三保障达标，拟退出"))));
        return new Walked(wish, file);
    }

    private void inTheVillage(Round round, LocalDate begin) {
        Staff staff = round.staff();
        offices.turnBack(round, Stage.NOMINATED, begin.plusDays(1));
        round.each(
                round.at(Stage.NOMINATED, Stage.VISITED),
                begin.plusDays(2),
                one -> Staff.on(
                        begin.plusDays(2), staff.reviewer(), () -> exits.visit(visit(round, one, begin.plusDays(2)))));
        village.appraise(round, round.at(Stage.VISITED, Stage.APPRAISED), begin.plusDays(4));
        offices.turnBack(round, Stage.APPRAISED, begin.plusDays(5));
        round.each(
                round.at(Stage.APPRAISED, Stage.VERIFIED),
                begin.plusDays(6),
                one -> Staff.on(
                        begin.plusDays(6), staff.second(), () -> exits.verify(visit(round, one, begin.plusDays(6)))));
        round.each(
                round.turning(Stage.VERIFIED, Turn.DECLINED),
                begin.plusDays(7),
                one -> Staff.on(
                        begin.plusDays(7),
                        staff.second(),
                        () -> exits.decline(VillageSteps.key(one.file()), "认为收入尚不稳定，希望继续享受帮扶")));
        round.each(
                round.at(Stage.VERIFIED, Stage.SIGNED),
                begin.plusDays(7),
                one -> Staff.on(begin.plusDays(7), staff.second(), () -> signed(round, one)));
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.SIGNED, Stage.VILLAGE_NOTICE), begin.plusDays(8));
        offices.object(
                round, round.at(Stage.VILLAGE_NOTICE, Stage.VILLAGE_NOTICE), begin.plusDays(10), begin.plusDays(13));
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.SIGNED, Stage.VILLAGE_NOTICE), begin.plusDays(14));
    }

    private void inTheOffices(Round round) {
        Staff staff = round.staff();
        offices.turnBack(round, Stage.VILLAGE_NOTICE, round.begin().plusDays(9));
        offices.approveAfterNotice(round, round.at(Stage.VILLAGE_NOTICE, Stage.TOWNSHIP_REVIEW), staff.reviewer());
        for (Walked one : round.at(Stage.TOWNSHIP_REVIEW, Stage.COUNTY_REVIEW)) {
            LocalDate day = one.file().dates().stageSince().plusDays(2);
            round.each(List.of(one), day, file -> offices.decide(file, staff.county(), day, Action.APPROVE, "同意退出"));
        }
        latest(round, Stage.COUNTY_REVIEW, Stage.ANNOUNCED, 2)
                .forEach((day, some) -> offices.announce(round, some, day));
        latest(round, Stage.ANNOUNCED, Stage.CLOSED, 2).forEach((day, some) -> {
            if (round.isPast(day)) {
                Staff.on(
                        day,
                        staff.county(),
                        () -> exits.close(some.stream()
                                .map(one -> VillageSteps.key(one.file()))
                                .toList()));
                village.refresh(round, day);
            }
        });
    }

    /** Those who wait for the same step, by the day on which it can be taken. */
    static java.util.Map<LocalDate, List<Walked>> latest(Round round, Stage at, Stage to, int after) {
        return round.at(at, to).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> one.file().dates().stageSince().plusDays(after),
                        java.util.TreeMap::new,
                        java.util.stream.Collectors.toList()));
    }

    private RecordExitVisit visit(Round round, Walked one, LocalDate day) {
        long photo = papers.store(round.village(), one.id(), EvidenceKind.VISIT_PHOTO);
        List<Check> checks = Arrays.stream(CheckItem.values())
                .map(item -> new Check(item, true, day, photo, null))
                .toList();
        return new RecordExitVisit(
                VillageSteps.key(one.file()),
                new Visit(day, new Verifier("核查人一", "村书记"), new Verifier("核查人二", "驻村工作队员"), "入户核查，情况属实", checks));
    }

    private CaseRecord signed(Round round, Walked one) {
        long paper = papers.store(round.village(), one.id(), EvidenceKind.SIGNATURE);
        return exits.sign(new SignExit(
                VillageSteps.key(one.file()),
                Signature.Way.SCANNED,
                one.file().subject().headName(),
                paper));
    }
}
