package org.jiandang.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.change.check.EventCheck;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.Impartiality;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where changes are proposed and confirmed. */
@Service
public class ChangeDesk {

    /** Characters of an opinion. */
    private static final int OPINION = 500;

    private final ChangeBook book;
    private final Confirmation confirmation;
    private final HouseholdReading households;
    private final Impartiality impartiality;
    private final Audit audit;
    private final Clock clock;

    ChangeDesk(
            ChangeBook book,
            Confirmation confirmation,
            HouseholdReading households,
            Impartiality impartiality,
            Audit audit,
            Clock clock) {
        this.book = book;
        this.confirmation = confirmation;
        this.households = households;
        this.impartiality = impartiality;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes a change; what the rules would refuse is not kept. Open requests that touch the same are shown, not refused. */
    @Transactional
    public Proposed propose(ProposeChange command) {
        Actor actor = Acting.require();
        Step step = step(event(command.change()), null, Action.PROPOSE, actor);
        HouseholdView household = households.view(command.household(), null);
        RegionCode village = household.register().village();
        actor.mustReach(village);
        mustBeActive(household.standing().status());
        OptionalLong earlier = book.earlier(village, command);
        if (earlier.isPresent()) {
            return new Proposed(new ChangeId(village.countyCode(), earlier.getAsLong()), Findings.none(), List.of());
        }
        EventCheck.mustFit(household, command.change(), LocalDate.now(clock));
        confirmation.mustBeAdmissible(household, command.change(), command.evidence());
        Outcome preview = confirmation.preview(command.household(), command.change());
        List<ChangeLine> rivals =
                book.rivals(command.household(), command.change().touches(), null);
        if (preview instanceof Outcome.Blocked blocked) {
            return new Proposed(null, blocked.findings(), rivals);
        }
        ChangeRequest request =
                book.open(command.telling(confirmation.noted(command.change())), household, actor, clock.instant());
        request.take(step, actor, clock.instant(), command.note());
        book.keep(request);
        book.accepted(village, command, request.getId());
        audit.record(AuditEvent.done(
                "PROPOSE_CHANGE",
                "household:" + command.household(),
                request.getId().toString()));
        return new Proposed(request.getId(), ((Outcome.Saved) preview).findings(), rivals);
    }

    /** Takes a step; a confirmation applies the change in the same transaction. */
    @Transactional
    public void decide(DecideChange command) {
        Actor actor = Acting.require();
        ChangeRequest request = book.lock(command.id());
        Step step = step(request.line().event(), request, command.action(), actor);
        may(request, step, command, actor);
        if (command.opinion() != null && command.opinion().length() > OPINION) {
            throw new StepNotAllowed(Reason.OPINION_TOO_LONG, command.opinion().length(), OPINION);
        }
        if (step.binds()) {
            mustBeImpartial(request, command, actor);
        }
        if (command.action() == Action.CONFIRM) {
            confirm(request);
        }
        request.take(step, actor, clock.instant(), command.opinion());
        audit.record(AuditEvent.done(
                "CHANGE_" + command.action(),
                "household:" + request.household(),
                command.id().toString()));
    }

    /** S5, for every household the change is about; a word about a declared relative goes on record. */
    private void mustBeImpartial(ChangeRequest request, DecideChange command, Actor actor) {
        for (var household : book.concerned(request)) {
            impartiality.mustNotBeTheirOwn(
                    actor,
                    household.countyCode(),
                    household.serial(),
                    request.line().headName());
            if (impartiality.mustExplain(
                    actor, household.countyCode(), household.serial(), command.action(), command.opinion())) {
                audit.record(AuditEvent.done(
                        "CHANGE_EXPLAINED",
                        "household:" + household,
                        command.id().toString()));
            }
        }
    }

    private void confirm(ChangeRequest request) {
        book.overtakes(request).ifPresent(other -> {
            ChangeView.Taken last = lastOf(other);
            throw new StepNotAllowed(
                    Reason.APPLIED_MEANWHILE,
                    "@change.event." + other.line().event(),
                    last.name(),
                    LocalDate.ofInstant(last.at(), RegistryClock.ZONE));
        });
        Change change = book.open(request);
        EventCheck.mustFit(households.view(request.household(), null), change, LocalDate.now(clock));
        Findings blocks = confirmation.apply(request, change);
        if (blocks.blocks()) {
            throw new StepNotAllowed(blocks);
        }
        book.applied(request);
    }

    /** Tells a returned request anew and sends it again. */
    @Transactional
    public void resubmit(ChangeId id, int version, Change change, @Nullable String note, List<String> evidence) {
        Actor actor = Acting.require();
        ChangeRequest request = book.lock(id);
        Step step = step(request.line().event(), request, Action.RESUBMIT, actor);
        if (!request.line().event().equals(event(change))) {
            throw new IllegalArgumentException("a returned request stays the event it is");
        }
        may(request, step, new DecideChange(id, version, Action.RESUBMIT, note), actor);
        HouseholdView household = households.view(request.household(), null);
        EventCheck.mustFit(household, change, LocalDate.now(clock));
        confirmation.mustBeAdmissible(household, change, evidence);
        Outcome preview = confirmation.preview(request.household(), change);
        if (preview instanceof Outcome.Blocked blocked) {
            throw new StepNotAllowed(blocked.findings());
        }
        book.tell(request, confirmation.noted(change), note, evidence);
        request.take(step, actor, clock.instant(), note);
        audit.record(AuditEvent.done("RESUBMIT_CHANGE", "household:" + request.household(), id.toString()));
    }

    private static void mustBeActive(@Nullable HouseholdStatus status) {
        if (status == null || !status.isActive()) {
            throw new StepNotAllowed(Reason.STATUS_DOES_NOT_FIT, String.valueOf(status));
        }
    }

    private static String event(Change change) {
        return change.getClass().getSimpleName();
    }

    private static Step step(String event, @Nullable ChangeRequest request, Action action, Actor actor) {
        Step step = ChangeProcedure.of(event)
                .step(request == null ? null : request.stage(), action)
                .orElseThrow(() -> request == null || request.lastStep() == null
                        ? new StepNotAllowed(Reason.NOT_A_STEP, "", action)
                        : meanwhile(request));
        if (!step.roles().contains(actor.role())) {
            throw new StepNotAllowed(Reason.NOT_YOUR_ROLE, action);
        }
        return step;
    }

    private static void may(ChangeRequest request, Step step, DecideChange command, Actor actor) {
        actor.mustReach(RegionCode.of(request.villageCode()));
        if (command.version() != request.version()) {
            throw meanwhile(request);
        }
        if (!ChangeProcedure.suits(step, request.approval())) {
            throw new StepNotAllowed(Reason.ANOTHER_LEVEL, request.approval());
        }
        if (step.binds() && (request.isBy(actor) || request.isBoundBy(actor))) {
            throw new StepNotAllowed(Reason.NOT_YOUR_ROLE, command.action());
        }
        if (!step.binds() && !request.isBy(actor)) {
            throw new StepNotAllowed(Reason.ONLY_THE_AUTHOR, request.line().proposer());
        }
        if (step.needsReason()
                && (command.opinion() == null || command.opinion().isBlank())) {
            throw new StepNotAllowed(Reason.REASON_MISSING, command.action());
        }
    }

    private static StepNotAllowed meanwhile(ChangeRequest request) {
        ChangeView.Taken last = lastOf(request);
        return new StepNotAllowed(Reason.DONE_MEANWHILE, last.name(), last.action(), last.at());
    }

    private static ChangeView.Taken lastOf(ChangeRequest request) {
        ChangeView.Taken last = request.lastStep();
        if (last == null) {
            throw new NotFound("change", request.getId());
        }
        return last;
    }
}
