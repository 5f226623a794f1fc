package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.identification.ApplyForEntry;
import org.jiandang.identification.IdentificationDesk;
import org.jiandang.identification.IdentificationProcedure;
import org.jiandang.identification.RecordMatch;
import org.jiandang.identification.RecordOpinion;
import org.jiandang.identification.RecordSurvey;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLineException;
import org.jiandang.screening.RedLines;
import org.jiandang.screening.ResolveRedLine;
import org.jiandang.screening.SuspectRedLine;
import org.springframework.stereotype.Service;

/** Households of a village are taken in together. */
@Service
public class EntryRound {

    private final IdentificationDesk desk;
    private final RedLines redLines;
    private final VillageSteps village;
    private final OfficeSteps offices;
    private final DrawnSheets papers;

    EntryRound(
            IdentificationDesk desk, RedLines redLines, VillageSteps village, OfficeSteps offices, DrawnSheets papers) {
        this.desk = desk;
        this.redLines = redLines;
        this.village = village;
        this.offices = offices;
        this.papers = papers;
    }

    /**
     * Takes each household, an applicant or one that had left, as far as it is wished. Steps that were taken before are not taken again.
     *
     * @param begin the day of the application
     * @param limit the last day on which anything may have happened
     * @return the cases as they stand
     */
    public List<CaseRecord> walk(
            Staff staff, RegionCode place, int year, LocalDate begin, LocalDate limit, List<Wish> wishes) {
        List<Walked> walked = wishes.stream()
                .map(wish -> opened(staff, place, wish, year, begin))
                .toList();
        Round round = new Round(
                staff, place, CaseKind.IDENTIFICATION, year, begin, limit, IdentificationProcedure.TABLE, walked);
        village.refresh(round, begin);
        inTheVillage(round, begin);
        inTheOffices(round);
        return walked.stream().map(Walked::file).toList();
    }

    private Walked opened(Staff staff, RegionCode place, Wish wish, int year, LocalDate begin) {
        CaseRecord file = village.earlier(staff.county(), CaseKind.IDENTIFICATION, wish.household(), year, begin)
                .orElseGet(() -> Staff.on(
                        begin,
                        staff.first(),
                        () -> desk.apply(new ApplyForEntry(
                                wish.household(),
                                year,
                                "家庭收入低，生活困难，申请纳入",
                                List.of(
                                        papers.store(place, null, EvidenceKind.APPLICATION),
                                        papers.store(place, null, EvidenceKind.AUTHORISATION))))));
        return new Walked(wish, file);
    }

    private void inTheVillage(Round round, LocalDate begin) {
        Staff staff = round.staff();
        offices.turnBack(round, Stage.APPLIED, begin.plusDays(1));
        round.each(
                round.at(Stage.APPLIED, Stage.SURVEYED),
                begin.plusDays(1),
                one -> Staff.on(begin.plusDays(1), staff.first(), () -> surveyed(round, one, begin.plusDays(1))));
        round.each(
                round.at(Stage.SURVEYED, Stage.GROUP_REVIEWED),
                begin.plusDays(2),
                one -> Staff.on(
                        begin.plusDays(2),
                        staff.first(),
                        () -> desk.review(new RecordOpinion(
                                VillageSteps.key(one.file()),
                                begin.plusDays(2),
                                "小组评议同意上报",
                                List.of(papers.store(round.village(), one.id(), EvidenceKind.MINUTES))))));
        round.each(
                round.at(Stage.GROUP_REVIEWED, Stage.MATCHED),
                begin.plusDays(3),
                one -> Staff.on(begin.plusDays(3), staff.first(), () -> desk.match(matched(one))));
        lift(round, begin.plusDays(4));
        offices.turnBack(round, Stage.MATCHED, begin.plusDays(4));
        village.appraise(round, round.at(Stage.MATCHED, Stage.APPRAISED), begin.plusDays(5));
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.APPRAISED, Stage.VILLAGE_NOTICE), begin.plusDays(6));
        offices.object(
                round, round.at(Stage.VILLAGE_NOTICE, Stage.VILLAGE_NOTICE), begin.plusDays(8), begin.plusDays(11));
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.APPRAISED, Stage.VILLAGE_NOTICE), begin.plusDays(12));
    }

    private void inTheOffices(Round round) {
        Staff staff = round.staff();
        offices.turnBack(round, Stage.VILLAGE_NOTICE, round.begin().plusDays(7));
        offices.approveAfterNotice(round, round.at(Stage.VILLAGE_NOTICE, Stage.TOWNSHIP_REVIEW), staff.reviewer());
        ExitRound.latest(round, Stage.TOWNSHIP_REVIEW, Stage.TOWNSHIP_NOTICE, 1)
                .forEach((day, some) -> village.post(round, NoticeLevel.TOWNSHIP, some, day));
        offices.approveAfterNotice(round, round.at(Stage.TOWNSHIP_NOTICE, Stage.COUNTY_REVIEW), staff.county());
        ExitRound.latest(round, Stage.COUNTY_REVIEW, Stage.ANNOUNCED, 2)
                .forEach((day, some) -> offices.announce(round, some, day));
        for (Walked one : round.at(Stage.ANNOUNCED, Stage.REGISTERED)) {
            LocalDate day = one.file().dates().stageSince().plusDays(2);
            round.each(List.of(one), day, file -> Staff.on(day, staff.county(), () -> registered(round, file, day)));
        }
    }

    private CaseRecord surveyed(Round round, Walked one, LocalDate day) {
        return desk.survey(new RecordSurvey(
                VillageSteps.key(one.file()),
                new Visit(day, new Verifier("调查人一", "村会计"), new Verifier("调查人二", "驻村工作队员"), "入户调查，情况属实", List.of()),
                List.of(papers.store(round.village(), one.id(), EvidenceKind.SURVEY_FORM))));
    }

    private static RecordMatch matched(Walked one) {
        Turn turn = one.wish().turn();
        boolean suspected = turn == Turn.SUSPECTED || turn == Turn.LIFTED;
        return new RecordMatch(
                VillageSteps.key(one.file()),
                "公安车管、住建房产、市场监管、财政供养信息已比对",
                suspected
                        ? List.of(new SuspectRedLine(RedLine.N2, HitSource.COMPARISON, 1, "车管比对：名下登记有机动车 1 辆"))
                        : List.of());
    }

    private void lift(Round round, LocalDate day) {
        if (!round.isPast(day)) {
            return;
        }
        for (Walked one : round.walked()) {
            boolean waits = one.file().stage() == Stage.MATCHED && one.wish().turn() == Turn.LIFTED;
            Staff.on(day, round.staff().second(), () -> {
                if (waits && redLines.ofCase(one.id()).stream().anyMatch(hit -> hit.isOpen())) {
                    redLines.resolve(new ResolveRedLine(
                            one.id(),
                            1,
                            false,
                            RedLineException.SCRAPPED_OR_SOLD,
                            "车辆已于申请前报废注销，有注销证明",
                            papers.store(round.village(), one.id(), EvidenceKind.RED_LINE_PROOF)));
                }
                return true;
            });
        }
    }

    private CaseRecord registered(Round round, Walked one, LocalDate day) {
        return desk.register(
                VillageSteps.key(one.file()),
                new Signature(
                        Signature.Purpose.RECEIPT,
                        one.file().subject().headName(),
                        Signature.Way.SCANNED,
                        papers.store(round.village(), one.id(), EvidenceKind.RECEIPT),
                        day));
    }
}
