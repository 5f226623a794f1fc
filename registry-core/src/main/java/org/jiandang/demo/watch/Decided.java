package org.jiandang.demo.watch;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.story.OfficeSteps;
import org.jiandang.demo.story.Round;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.story.Turn;
import org.jiandang.demo.story.VillageSteps;
import org.jiandang.demo.story.Wish;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.springframework.stereotype.Component;

/** Meeting, sheet, township and county of one case, as far as it shall come. */
@Component
class Decided {

    private final VillageSteps village;
    private final OfficeSteps offices;

    Decided(VillageSteps village, OfficeSteps offices) {
        this.village = village;
        this.offices = offices;
    }

    static Round round(Days days, Staff staff, CaseRecord file, LocalDate begin, Procedure table, Stage until) {
        HouseholdId household =
                new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
        Walked one = new Walked(new Wish(household, until, Turn.NONE), file);
        return new Round(staff, file.village(), file.kind(), file.year(), begin, days.limit(), table, List.of(one));
    }

    void decide(Round round, Stage from, Stage end, LocalDate meeting) {
        village.appraise(round, round.at(from, Stage.APPRAISED), meeting);
        village.post(round, NoticeLevel.VILLAGE, round.at(Stage.APPRAISED, Stage.VILLAGE_NOTICE), meeting.plusDays(1));
        offices.approveAfterNotice(
                round,
                round.at(Stage.VILLAGE_NOTICE, Stage.TOWNSHIP_REVIEW),
                round.staff().reviewer());
        for (Walked one : round.at(Stage.TOWNSHIP_REVIEW, end)) {
            LocalDate day = one.file().dates().stageSince().plusDays(1);
            round.each(
                    List.of(one),
                    day,
                    file -> offices.decide(file, round.staff().county(), day, Action.APPROVE, "同意"));
        }
    }
}
