package org.jiandang.web.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiandang.appraisal.Appraisal;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.evidence.Evidence;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.Posting;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.web.page.FileLine;
import org.jiandang.web.page.StepLine;
import org.jiandang.web.page.StepLine.State;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened in a case: its steps, its meetings, sheets and objections, and its papers. */
@Component
class CaseStory {

    private static final int KILOBYTE = 1024;

    private final AppraisalDesk appraisals;
    private final NoticeDesk notices;
    private final ObjectionDesk objections;
    private final EvidenceService evidence;
    private final Words words;
    private final Figures figures;

    CaseStory(
            AppraisalDesk appraisals,
            NoticeDesk notices,
            ObjectionDesk objections,
            EvidenceService evidence,
            Words words,
            Figures figures) {
        this.appraisals = appraisals;
        this.notices = notices;
        this.objections = objections;
        this.evidence = evidence;
        this.words = words;
        this.figures = figures;
    }

    /** Something with a page of its own. */
    record Event(String what, String text, String href) {}

    /** The steps top to bottom: done, the one that is next, those to come; a halt stands where it happened. */
    List<StepLine> steps(CaseView view) {
        List<StepLine> steps = new ArrayList<>();
        Stage now = view.file().stage();
        boolean halted = !view.path().contains(now);
        List<Stage> done = view.path().stream().filter(view::isReached).toList();
        for (Stage stage : done) {
            steps.add(new StepLine(words.of(stage), note(view, stage), State.DONE));
        }
        if (halted) {
            steps.add(new StepLine(words.of(now), note(view, now), State.STOPPED));
        }
        boolean next = !halted && view.file().isOpen();
        if (!view.file().isOpen()) {
            return steps;
        }
        for (Stage stage : view.path()) {
            if (!done.contains(stage)) {
                steps.add(new StepLine(
                        words.of(stage), next ? words.say("casework.waiting") : null, next ? State.NOW : State.AHEAD));
                next = false;
            }
        }
        return steps;
    }

    private @Nullable String note(CaseView view, Stage stage) {
        return last(view, stage)
                .map(step -> words.say("casework.step.note", figures.date(step.decidedOn()), step.actorName()))
                .orElse(null);
    }

    private static Optional<Decision> last(CaseView view, Stage stage) {
        return view.decisions().stream()
                .filter(decision -> decision.to() == stage)
                .max(Comparator.comparingInt(Decision::no));
    }

    /** Meetings, sheets and objections, each with its page. */
    List<Event> events(CaseId id) {
        List<Event> events = new ArrayList<>();
        for (Appraisal meeting : appraisals.ofCase(id)) {
            meeting.votes().stream()
                    .filter(vote -> vote.caseSerial() == id.serial())
                    .forEach(vote -> events.add(new Event(
                            words.say("casework.event.meeting", meeting.heldOn()),
                            words.say(
                                    "casework.event.votes",
                                    meeting.attendance().entitled(),
                                    meeting.attendance().present(),
                                    vote.inFavour(),
                                    vote.against(),
                                    vote.abstained()),
                            "/appraisals/" + id.countyCode() + "-" + meeting.serial())));
        }
        for (Notice sheet : notices.ofCase(id)) {
            events.add(new Event(words.of(sheet.level()), period(sheet), "/notices/" + sheet.id()));
        }
        for (Objection objection : objections.ofCase(id)) {
            events.add(new Event(
                    words.say("casework.event.objection"),
                    words.of(objection.state()) + " · " + objection.content(),
                    "/objections/" + id.countyCode() + "-" + objection.serial()));
        }
        return events;
    }

    private String period(Notice sheet) {
        Posting posting = sheet.posting();
        return posting == null
                ? words.of(sheet.state())
                : words.say(
                        "casework.event.period",
                        posting.period().first(),
                        posting.period().last());
    }

    /** The papers of the case, the oldest first. */
    List<FileLine> files(CaseId id) {
        return evidence.ofCase(id).stream().map(this::file).toList();
    }

    /** The papers of the case, as choices of forms that name one that is there already. */
    List<Choice> papers(CaseId id) {
        return evidence.ofCase(id).stream()
                .map(piece -> new Choice(
                        Long.toString(piece.id().serial()), words.of(piece.kind()) + " · " + piece.fileName()))
                .toList();
    }

    private FileLine file(Evidence piece) {
        long kilobytes = Math.max(1, piece.file().size() / KILOBYTE);
        return new FileLine(
                words.of(piece.kind()),
                piece.fileName() + " · " + figures.count(kilobytes) + " kB",
                piece.storedName() + " · " + figures.time(piece.storedAt()),
                "/evidence/" + piece.id());
    }
}
