package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.demo.story.Round.Walked;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.AnnouncementDesk;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeEntry;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.desk.ReviewDesk;
import org.springframework.stereotype.Service;

/** What township and county decide about the cases of a round, and how objections are dealt with. */
@Service
public class OfficeSteps {

    private final ReviewDesk reviews;
    private final ObjectionDesk objections;
    private final AnnouncementDesk announcements;
    private final VillageSteps village;
    private final DrawnSheets papers;

    OfficeSteps(
            ReviewDesk reviews,
            ObjectionDesk objections,
            AnnouncementDesk announcements,
            VillageSteps village,
            DrawnSheets papers) {
        this.reviews = reviews;
        this.objections = objections;
        this.announcements = announcements;
        this.village = village;
        this.papers = papers;
    }

    public CaseRecord decide(Walked one, Actor actor, LocalDate day, Action action, String opinion) {
        return Staff.on(
                day,
                actor,
                () -> reviews.decide(new DecideCase(one.id(), one.file().version(), action, opinion)));
    }

    /** Approves each from the first day after its notice. */
    public void approveAfterNotice(Round round, List<Walked> some, Actor actor) {
        for (Walked one : some) {
            LocalDate ready = one.file().dates().readyOn();
            if (ready != null) {
                round.each(List.of(one), ready, file -> approve(file, actor, ready));
            }
        }
    }

    /** Approves, or sends back what the conditions stop. */
    private CaseRecord approve(Walked one, Actor actor, LocalDate day) {
        try {
            return decide(one, actor, day, Action.APPROVE, "经审核，符合条件，同意");
        } catch (StepNotAllowed stopped) {
            return decide(
                    one,
                    actor,
                    day,
                    Action.RETURN,
                    "审核未通过：" + stopped.findings().codes());
        }
    }

    /** The author takes back, the township sends back or refuses those whose turn it is. */
    void turnBack(Round round, Stage at, LocalDate day) {
        round.each(
                round.turning(at, Turn.TAKEN_BACK),
                day,
                one -> decide(one, round.staff().first(), day, Action.WITHDRAW, "农户情况有变，申请撤回"));
        for (Turn turn : List.of(Turn.SENT_BACK, Turn.TURNED_DOWN)) {
            for (Walked one : round.turning(at, turn)) {
                LocalDate ready = one.file().dates().readyOn();
                LocalDate when = ready == null ? day : ready;
                Action action = turn == Turn.SENT_BACK ? Action.RETURN : Action.REFUSE;
                String opinion = turn == Turn.SENT_BACK ? "收入佐证材料不全，请补充核实后再报" : "经复核不符合条件";
                round.each(
                        List.of(one), when, file -> decide(file, round.staff().reviewer(), when, action, opinion));
            }
        }
    }

    /** Objections come in while the sheet hangs, and are answered unless they shall stay open. */
    void object(Round round, List<Walked> standing, LocalDate day, LocalDate answered) {
        if (!round.isPast(day)) {
            return;
        }
        for (Walked one : standing) {
            Turn turn = one.wish().turn();
            if (turn != Turn.OBJECTED && turn != Turn.OBJECTION_SETTLED && turn != Turn.OBJECTION_UPHELD) {
                continue;
            }
            boolean named = Staff.on(day, round.staff().second(), () -> {
                if (!objections.ofCase(one.id()).isEmpty()) {
                    return false;
                }
                Notice sheet = village.sheetOf(one);
                int entry = sheet.entries().stream()
                        .filter(line -> line.caseSerial() == one.id().serial())
                        .mapToInt(NoticeEntry::no)
                        .findFirst()
                        .orElseThrow();
                objections.record(new RecordObjection(sheet.id(), entry, null, "群众反映该户收入情况与公示不一致，请核实", null));
                return true;
            });
            if (named) {
                village.refresh(round, day);
            }
        }
        settle(round, answered);
    }

    private void settle(Round round, LocalDate day) {
        if (!round.isPast(day)) {
            return;
        }
        for (Walked one : round.walked()) {
            Turn turn = one.wish().turn();
            boolean open = one.file().stage() == Stage.VILLAGE_OBJECTION;
            if (!open || turn == Turn.OBJECTED) {
                continue;
            }
            boolean upheld = turn == Turn.OBJECTION_UPHELD;
            Staff.on(day, round.staff().reviewer(), () -> {
                Objection waiting = objections.ofCase(one.id()).stream()
                        .filter(Objection::isOpen)
                        .findFirst()
                        .orElseThrow();
                long proof = papers.store(round.village(), one.id(), EvidenceKind.OBJECTION_PROOF);
                return objections.settle(new SettleObjection(
                        one.id().countyCode(),
                        waiting.serial(),
                        upheld,
                        upheld ? "经核实反映属实，不予通过" : "经入户核实，收入与公示一致，反映不属实",
                        proof));
            });
            village.refresh(round, day);
        }
    }

    /** One document of the county names all of them. */
    void announce(Round round, List<Walked> some, LocalDate day) {
        if (some.isEmpty() || !round.isPast(day)) {
            return;
        }
        Announcement document =
                new Announcement("示例扶组发〔" + day.getYear() + "〕" + day.getDayOfYear() + "号", "旗人民政府网站", day);
        Staff.on(
                day,
                round.staff().county(),
                () -> announcements.announce(
                        some.stream().map(one -> VillageSteps.key(one.file())).toList(), document));
        village.refresh(round, day);
    }
}
