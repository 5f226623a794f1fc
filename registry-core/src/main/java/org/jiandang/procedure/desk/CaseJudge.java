package org.jiandang.procedure.desk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.StepNotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a step: the rules of every procedure together with those of the case's own course, under the profile of the day. */
@Component
class CaseJudge {

    private final CaseCourses courses;
    private final Policies policies;
    private final DecisionLog log;
    private final Relatives relatives;
    private final Departures departures;
    private final RegistryClock clock;

    CaseJudge(
            CaseCourses courses,
            Policies policies,
            DecisionLog log,
            Relatives relatives,
            Departures departures,
            RegistryClock clock) {
        this.departures = departures;
        this.courses = courses;
        this.policies = policies;
        this.log = log;
        this.relatives = relatives;
        this.clock = clock;
    }

    /** Refuses a case about a household that another county is about to accept. */
    void mustStay(OpenCase command) {
        if (command.kind().isAboutHousehold()
                && departures.isLeaving(
                        command.village().countyCode(), command.subject().householdSerial())) {
            throw new StepNotAllowed(StepNotAllowed.Reason.TRANSFER_UNDER_WAY);
        }
    }

    /** Refuses a decision of somebody of the household. */
    void mustNotBeTheirOwn(CaseRecord file, Step step, Actor actor) {
        if (step.binds() && step.level() != Level.AUTHOR && relatives.isOfHousehold(actor.person(), file)) {
            throw new StepNotAllowed(
                    StepNotAllowed.Reason.OWN_HOUSEHOLD, file.subject().headName());
        }
    }

    /** Refuses a decision of the author, of somebody who has decided at another level, and of somebody of the household. */
    void mustBeImpartial(CaseRecord file, Step step, Actor actor) {
        mustNotBeTheirOwn(file, step, actor);
        Findings against = ProcessRules.SEPARATION_BOOK.judge(process(file, step, actor, null));
        if (!against.isEmpty()) {
            throw new StepNotAllowed(against);
        }
    }

    PolicyProfile profile(CaseRecord file) {
        return policies.at(file.village(), clock.today());
    }

    /** Everything that speaks for and against the step today. */
    Judgement judge(CaseRecord file, Step step, Actor actor, @Nullable LocalDate occurredOn) {
        Judgement judgement = courses.of(file.kind()).judge(file, step, profile(file));
        return judgement.stoppedBy(ProcessRules.BOOK.judge(process(file, step, actor, occurredOn)));
    }

    private ProcessFacts process(CaseRecord file, Step step, Actor actor, @Nullable LocalDate occurredOn) {
        LocalDate today = clock.today();
        Optional<Level> bound = file.steps() == 0 ? Optional.empty() : boundAt(file, actor);
        return new ProcessFacts(
                step,
                file.author().person().equals(actor.person()),
                file.author().name(),
                bound.orElse(null),
                today,
                file.dates().stageSince(),
                Objects.requireNonNullElse(occurredOn, today),
                file.dates().readyOn(),
                file.steps() > 0 && relatives.isRelative(actor.person(), file));
    }

    private Optional<Level> boundAt(CaseRecord file, Actor actor) {
        return log.of(file.id()).stream()
                .filter(decision -> decision.binds() && decision.person().equals(actor.person()))
                .map(Decision::level)
                .findFirst();
    }
}
