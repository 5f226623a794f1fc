package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.RecordExitVisit;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.removal.ProposeRemoval;
import org.jiandang.removal.RemovalCause;
import org.jiandang.removal.RemovalDesk;
import org.jiandang.removal.RemovalProcedure;
import org.springframework.stereotype.Service;

/** A household that was identified wrongly is taken off the register, as far as it is wished. */
@Service
public class RemovalRound {

    private final RemovalDesk removals;
    private final ExitDesk visits;
    private final VillageSteps village;
    private final OfficeSteps offices;
    private final DrawnSheets papers;

    RemovalRound(RemovalDesk removals, ExitDesk visits, VillageSteps village, OfficeSteps offices, DrawnSheets papers) {
        this.removals = removals;
        this.visits = visits;
        this.village = village;
        this.offices = offices;
        this.papers = papers;
    }

    /**
     * Takes the first of the households that may be proposed to the stage; the same again takes what is missing.
     *
     * @param limit the last day on which anything may have happened
     * @return the case as it stands; none where no household may be proposed
     */
    public Optional<CaseRecord> walk(
            LocalDate limit, Staff staff, RegionCode place, List<HouseholdId> some, LocalDate begin, Stage until) {
        for (HouseholdId household : some) {
            Optional<CaseRecord> file = opened(limit, staff, place, household, begin);
            if (file.isPresent()) {
                Walked one = new Walked(new Wish(household, until, Turn.NONE), file.orElseThrow());
                go(new Round(
                        staff,
                        place,
                        CaseKind.REMOVAL,
                        begin.getYear(),
                        begin,
                        limit,
                        RemovalProcedure.TABLE,
                        List.of(one)));
                return Optional.of(one.file());
            }
        }
        return Optional.empty();
    }

    private Optional<CaseRecord> opened(
            LocalDate limit, Staff staff, RegionCode place, HouseholdId household, LocalDate begin) {
        try {
            return Optional.of(village.earlier(staff.county(), CaseKind.REMOVAL, household, begin.getYear(), limit)
                    .orElseGet(() -> Staff.on(
                            begin,
                            staff.first(),
                            () -> removals.propose(new ProposeRemoval(
                                    household,
                                    RemovalCause.FALSE_DATA,
                                    null,
                                    "部门比对发现识别时漏报经商收入，经核实属实",
                                    papers.store(place, null, EvidenceKind.MATCH_RESULT))))));
        } catch (StepNotAllowed notNow) {
            return Optional.empty();
        }
    }

    private void go(Round round) {
        Staff staff = round.staff();
        LocalDate begin = round.begin();
        village.refresh(round, begin);
        round.each(
                round.at(Stage.PROPOSED, Stage.VERIFIED),
                begin.plusDays(1),
                one -> Staff.on(begin.plusDays(1), staff.reviewer(), () -> visits.verify(visit(one, begin))));
        village.appraise(round, round.at(Stage.VERIFIED, Stage.APPRAISED), begin.plusDays(2));
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.APPRAISED, Stage.VILLAGE_NOTICE), begin.plusDays(3));
        offices.approveAfterNotice(round, round.at(Stage.VILLAGE_NOTICE, Stage.TOWNSHIP_REVIEW), staff.reviewer());
        for (Walked one : round.at(Stage.TOWNSHIP_REVIEW, Stage.COUNTY_REVIEW)) {
            LocalDate day = one.file().dates().stageSince().plusDays(2);
            round.each(List.of(one), day, file -> offices.decide(file, staff.county(), day, Action.APPROVE, "同意剔除"));
        }
        ExitRound.latest(round, Stage.COUNTY_REVIEW, Stage.ANNOUNCED, 1)
                .forEach((day, some) -> offices.announce(round, some, day));
        ExitRound.latest(round, Stage.ANNOUNCED, Stage.CLOSED, 1).forEach((day, some) -> {
            if (round.isPast(day)) {
                Staff.on(
                        day,
                        staff.county(),
                        () -> visits.close(some.stream()
                                .map(one -> VillageSteps.key(one.file()))
                                .toList()));
                village.refresh(round, day);
            }
        });
    }

    private static RecordExitVisit visit(Walked one, LocalDate begin) {
        return new RecordExitVisit(
                VillageSteps.key(one.file()),
                new Visit(
                        begin.plusDays(1),
                        new Verifier("核查人一", "苏木干部"),
                        new Verifier("核查人二", "驻村工作队员"),
                        "入户核查，反映情况属实",
                        List.of()));
    }
}
