package org.jiandang.procedure.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.Finding;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Setting;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes things down as they are at this moment: decisions, drafts of a file, terms. */
@Component
class CaseClerk {

    private final Snapshots snapshots;
    private final Audit audit;
    private final RegistryClock clock;

    CaseClerk(Snapshots snapshots, Audit audit, RegistryClock clock) {
        this.snapshots = snapshots;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Puts the step on the audit record, in the same transaction. */
    void note(CaseRecord file, Step step) {
        audit.record(AuditEvent.done("CASE_" + step.action(), "case:" + file.id(), step.from() + " -> " + step.to()));
    }

    /** Puts on the audit record that somebody decided although a rule of every procedure asked why; the answer is the decision's opinion. */
    void note(CaseRecord file, Finding asked) {
        audit.record(AuditEvent.done("CASE_EXPLAINED", "case:" + file.id(), asked.code()));
    }

    /** What to say to somebody who comes after another: who did what, and when. */
    StepNotAllowed doneMeanwhile(CaseId id, List<Decision> decisions) {
        return decisions.stream()
                .max(Comparator.comparingInt(Decision::no))
                .map(last ->
                        new StepNotAllowed(Reason.DONE_MEANWHILE, last.actorName(), last.action(), last.decidedOn()))
                .orElseThrow(() -> new NotFound("case", id));
    }

    /** The day by which the next step is due: so many days after today, or after the notice that was posted; none where the profile sets no term. */
    @Nullable
    LocalDate due(PolicyProfile profile, @Nullable LocalDate noticeOver) {
        LocalDate from = noticeOver == null ? today() : noticeOver;
        return profile.find(Setting.STEP_TERM.parameter())
                .map(term -> from.plusDays(Long.parseLong(term.value())))
                .orElse(null);
    }

    /** A file that does not exist yet, to judge its opening by. */
    CaseRecord draft(CaseId id, OpenCase command, Step opening, Actor author) {
        return new CaseRecord(
                id,
                command.kind(),
                command.kind().number(command.year(), id.serial()),
                command.village(),
                command.subject(),
                command.year(),
                opening.to(),
                0,
                new CaseRecord.Author(author.person(), author.account(), author.name()),
                new CaseRecord.Dates(today(), today(), null, null, null),
                new CaseRecord.Judged("", null, 0, null),
                0);
    }

    /** The decision that stands for the step just taken. */
    Decision decision(
            CaseRecord file,
            Step step,
            Actor actor,
            @Nullable String opinion,
            List<Long> evidence,
            Judgement judgement) {
        return new Decision(
                file.steps(),
                actor.person(),
                actor.account(),
                actor.name(),
                actor.role(),
                step.binds() ? step.level() : Level.of(actor.role()),
                clock.instant(),
                today(),
                step.action(),
                step.from(),
                step.to(),
                step.binds(),
                opinion,
                snapshots.write(judgement.facts()),
                snapshots.write(judgement.findings().all()),
                judgement.profileVersion(),
                evidence);
    }
}
