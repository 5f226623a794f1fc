package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.appraisal.Attendance;
import org.jiandang.appraisal.Officers;
import org.jiandang.appraisal.RecordAppraisal;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.desk.CaseDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** What a village does for all cases of a round at once: its meeting and its notices. */
@Service
public class VillageSteps {

    private static final int ENTITLED = 58;
    private static final int PRESENT = 43;

    private final CaseDesk cases;
    private final AppraisalDesk appraisals;
    private final NoticeDesk notices;
    private final DrawnSheets papers;
    private final TransactionOperations transaction;

    VillageSteps(
            CaseDesk cases,
            AppraisalDesk appraisals,
            NoticeDesk notices,
            DrawnSheets papers,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.appraisals = appraisals;
        this.notices = notices;
        this.papers = papers;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static CaseKey key(CaseRecord file) {
        return new CaseKey(file.id(), file.version());
    }

    /** The case of the household in the year, when it was opened before. */
    Optional<CaseRecord> earlier(Actor actor, CaseKind kind, HouseholdId household, int year, LocalDate day) {
        return Staff.on(day, actor, () -> cases.ofHousehold(household.countyCode(), household.serial())).stream()
                .filter(file -> file.kind() == kind && file.year() == year)
                .findFirst();
    }

    /** The meeting votes on all of them; those who shall fail get the lesser part. */
    public void appraise(Round round, List<Walked> some, LocalDate day) {
        if (some.isEmpty() || !round.isPast(day)) {
            return;
        }
        Staff.on(
                day,
                round.staff().second(),
                () -> transaction.execute(running -> {
                    long signIn = papers.store(round.village(), null, EvidenceKind.SIGN_IN);
                    return appraisals.record(new RecordAppraisal(
                            round.village(),
                            round.kind(),
                            day,
                            "嘎查村委员会会议室",
                            new Officers(
                                    round.staff().first().name(),
                                    round.staff().second().name(),
                                    "村民代表一",
                                    "村民代表二",
                                    null),
                            new Attendance(ENTITLED, PRESENT, true, true, signIn),
                            some.stream().map(VillageSteps::votes).toList()));
                }));
        refresh(round, day);
    }

    private static RecordAppraisal.Line votes(Walked one) {
        boolean down = one.wish().turn() == Turn.VOTED_DOWN;
        int yes = down ? 14 : PRESENT - 2 - (int) (one.id().serial() % 4);
        return new RecordAppraisal.Line(one.id(), one.file().version(), yes, PRESENT - yes - 1, 1);
    }

    /** One sheet for all of them, printed, hung and photographed on a day. */
    public void post(Round round, NoticeLevel level, List<Walked> some, LocalDate day) {
        if (some.isEmpty() || !round.isPast(day)) {
            return;
        }
        Actor actor = level == NoticeLevel.VILLAGE
                ? round.staff().second()
                : round.staff().reviewer();
        Staff.on(
                day,
                actor,
                () -> transaction.execute(running -> {
                    Notice sheet = notices.prepare(new PrepareNotice(
                            round.village(),
                            round.kind(),
                            level,
                            level == NoticeLevel.VILLAGE ? "嘎查村公示栏" : "苏木乡镇公示栏",
                            "苏木乡镇扶贫办 0482-0000000",
                            some.stream().map(Walked::id).toList()));
                    long photo = papers.store(round.village(), null, EvidenceKind.NOTICE_PHOTO);
                    return notices.post(new PostNotice(sheet.id(), sheet.version(), photo, "嘎查村两委代表", "驻村工作队代表"));
                }));
        refresh(round, day);
    }

    /** The sheet that names the case, the newest. */
    Notice sheetOf(Walked one) {
        return notices.ofCase(one.id()).stream()
                .findFirst()
                .map(sheet -> notices.find(sheet.id()))
                .orElseThrow();
    }

    void refresh(Round round, LocalDate day) {
        Staff.on(day, round.staff().county(), () -> {
            round.refresh(cases::find);
            return true;
        });
    }
}
