package org.jiandang.procedure.desk;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Severity;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which cases are opened and moved. */
@Service
public class CaseDesk {

    private final CaseFiles files;
    private final DecisionLog log;
    private final CaseCourses courses;
    private final CaseJudge judge;
    private final CaseClerk clerk;
    private final Serials serials;

    CaseDesk(CaseFiles files, DecisionLog log, CaseCourses courses, CaseJudge judge, CaseClerk clerk, Serials serials) {
        this.files = files;
        this.log = log;
        this.courses = courses;
        this.judge = judge;
        this.clerk = clerk;
        this.serials = serials;
    }

    /** Opens a case by its first step, with the one who acts as its author. */
    @Transactional
    public CaseRecord open(OpenCase command) {
        Actor actor = Acting.require();
        actor.mustReach(command.village());
        Step step = stepOf(command.kind(), null, command.opening());
        mustBeTheirs(step, actor);
        refuseSecond(command);
        judge.mustStay(command);
        CaseId id = new CaseId(command.village().countyCode(), serials.next("case"));
        CaseRecord draft = clerk.draft(id, command, step, actor);
        Judgement judgement = stoppedByNone(judge.judge(draft, step, actor, null));
        CaseFile file = new CaseFile(id, command, step, actor, clerk.today(), judgement);
        file.dueOn(due(draft, null));
        store(file);
        log.append(
                file.record(),
                clerk.decision(file.record(), step, actor, command.opinion(), command.evidence(), judgement));
        return followed(file, step);
    }

    /** Takes one step: load, may, judge, apply, follow. */
    @Transactional
    public CaseRecord take(TakeStep command) {
        return take(command, false);
    }

    /** Takes one step if the case has no finding at all, also none that would not stop it. */
    @Transactional
    public CaseRecord takeWithoutFindings(TakeStep command) {
        return take(command, true);
    }

    private CaseRecord take(TakeStep command, boolean onlyClean) {
        Actor actor = Acting.require();
        CaseFile file = load(command);
        CaseRecord before = file.record();
        Step step = may(before, command, actor);
        Judgement judgement = stoppedByNone(judge.judge(before, step, actor, command.occurredOn()));
        int found = judgement.findings().size() + asks(judgement).size();
        if (onlyClean && found > 0) {
            throw new StepNotAllowed(Reason.HAS_FINDINGS, found);
        }
        mustExplain(step, command, judgement);
        asks(judgement).forEach(finding -> clerk.note(before, finding));
        apply(file, step, command, actor, judgement);
        return followed(file, step);
    }

    /** The case as it stands, where the actor's area holds it. */
    @Transactional(readOnly = true)
    public CaseRecord find(CaseId id) {
        CaseRecord file =
                files.findById(id).orElseThrow(() -> new NotFound("case", id)).record();
        Acting.require().mustReach(file.village());
        return file;
    }

    /** The case as it stands, with everybody else who would move it made to wait until this transaction ends. */
    @Transactional
    public CaseRecord lock(CaseId id) {
        CaseRecord file = files.findLocked(id.countyCode(), id.serial())
                .orElseThrow(() -> new NotFound("case", id))
                .record();
        Acting.require().mustReach(file.village());
        return file;
    }

    /** Refuses unless the one who acts may take the step of the case, for work that counts before the step itself. */
    @Transactional(readOnly = true)
    public void mustBeTheirs(CaseRecord file, Action action) {
        Actor actor = Acting.require();
        Step step = stepOf(file.kind(), file.stage(), action);
        mustBeTheirs(step, actor);
        judge.mustBeImpartial(file, step, actor);
    }

    /** The cases a household has and had, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseRecord> ofHousehold(String countyCode, long householdSerial) {
        return files.findOfHousehold(countyCode, householdSerial).stream()
                .map(CaseFile::record)
                .toList();
    }

    /** Refuses unless the step is one the actor's role takes, for what is prepared before the step itself. */
    @Transactional(readOnly = true)
    public void mustBeTheirs(CaseKind kind, Stage from, Action action) {
        mustBeTheirs(stepOf(kind, from, action), Acting.require());
    }

    private CaseFile load(TakeStep command) {
        CaseFile file = files.findLocked(command.id().countyCode(), command.id().serial())
                .orElseThrow(() -> new NotFound("case", command.id()));
        Acting.require().mustReach(file.record().village());
        if (file.record().version() != command.version()) {
            throw clerk.doneMeanwhile(command.id(), log.of(command.id()));
        }
        return file;
    }

    private Step may(CaseRecord file, TakeStep command, Actor actor) {
        Step step = stepOf(file.kind(), file.stage(), command.action());
        mustBeTheirs(step, actor);
        if (step.needsReason()
                && (command.opinion() == null || command.opinion().isBlank())) {
            throw new StepNotAllowed(Reason.REASON_MISSING, step.action());
        }
        if (step.isForTheAuthor() && !file.author().person().equals(actor.person())) {
            throw new StepNotAllowed(Reason.ONLY_THE_AUTHOR, file.author().name());
        }
        judge.mustNotBeTheirOwn(file, step, actor);
        return step;
    }

    private void apply(CaseFile file, Step step, TakeStep command, Actor actor, Judgement judgement) {
        boolean ends = courses.of(file.record().kind()).procedure().ends(step.to());
        file.move(step, clerk.today(), command.noticeOver(), ends, judgement);
        file.dueOn(ends ? null : due(file.record(), command.noticeOver()));
        CaseRecord after = file.record();
        String said = command.said(!asks(judgement).isEmpty());
        log.append(after, clerk.decision(after, step, actor, said, command.evidence(), judgement));
    }

    /** By when: the term of the kind of case, else the days of the step. */
    private @Nullable LocalDate due(CaseRecord file, @Nullable LocalDate noticeOver) {
        LocalDate own = courses.of(file.kind()).due(file);
        return own == null ? clerk.due(judge.profile(file), noticeOver) : own;
    }

    private CaseRecord followed(CaseFile file, Step step) {
        CaseRecord moved = file.record();
        file.keep(courses.of(moved.kind()).follow(moved, step, judge.profile(moved)));
        files.flush();
        clerk.note(moved, step);
        return file.record();
    }

    private Step stepOf(CaseKind kind, @Nullable Stage from, Action action) {
        return courses.of(kind)
                .procedure()
                .step(from, action)
                .orElseThrow(() -> new StepNotAllowed(Reason.NOT_A_STEP, from == null ? kind : from, action));
    }

    private static void mustBeTheirs(Step step, Actor actor) {
        if (!step.roles().contains(actor.role())) {
            throw new StepNotAllowed(Reason.NOT_YOUR_ROLE, step.action());
        }
    }

    private static Judgement stoppedByNone(Judgement judgement) {
        Findings blocking = judgement.blocking().of(Severity.BLOCK);
        if (!blocking.isEmpty()) {
            throw new StepNotAllowed(blocking);
        }
        return judgement;
    }

    private static void mustExplain(Step step, TakeStep command, Judgement judgement) {
        boolean asked = step.action() == Action.APPROVE
                && !judgement.findings().of(Severity.EXPLAIN).isEmpty();
        boolean askedOfWhoActs = !asks(judgement).isEmpty();
        String said = command.said(askedOfWhoActs);
        if ((asked || askedOfWhoActs) && (said == null || said.isBlank())) {
            throw new StepNotAllowed(Reason.REASON_MISSING, step.action());
        }
    }

    /** What the rules of every procedure ask the one who acts to explain; the opinion is the answer. */
    private static Findings asks(Judgement judgement) {
        return judgement.blocking().of(Severity.EXPLAIN);
    }

    /** Two who open a case for one subject at the same moment: the database lets one. */
    private void store(CaseFile file) {
        try {
            files.save(file);
            files.flush();
        } catch (DataIntegrityViolationException raced) {
            if (String.valueOf(raced.getMessage()).contains("case_file_one_open")) {
                throw new StepNotAllowed(
                        Reason.CASE_JUST_OPENED, file.record().subject().headName());
            }
            throw raced;
        }
    }

    private void refuseSecond(OpenCase command) {
        before(command).stream()
                .map(CaseFile::record)
                .filter(earlier -> earlier.isOpen() && earlier.kind().rivals(command.kind()))
                .findFirst()
                .ifPresent(running -> {
                    throw new StepNotAllowed(Reason.CASE_RUNNING, running.caseNo());
                });
    }

    private List<CaseFile> before(OpenCase command) {
        RegionCode region = command.village();
        return command.kind().isAboutHousehold()
                ? files.findOfHousehold(region.countyCode(), command.subject().householdSerial())
                : files.findOfRegion(region.countyCode(), region.value(), command.kind());
    }
}
