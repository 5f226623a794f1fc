package org.jiandang.monitoring.course;

import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.ClueRefused;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.line.LineUse;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Lines;
import org.springframework.stereotype.Component;

/** Puts visits and assessments of the two cases on record for their desks. */
@Component
class WatchFieldwork {

    private final Fieldwork fieldwork;
    private final Assessments assessments;
    private final Policies policies;
    private final RegistryClock clock;

    WatchFieldwork(Fieldwork fieldwork, Assessments assessments, Policies policies, RegistryClock clock) {
        this.fieldwork = fieldwork;
        this.assessments = assessments;
        this.policies = policies;
        this.clock = clock;
    }

    /** Refuses with {@link org.jiandang.policy.ParameterMissing} where the village has no monitoring line of the year. */
    void mustHaveLine(RegionCode village, Circumstances household, int year) {
        Lines.required(household, LineUse.MONITOR, year, policies.at(village, clock.today()));
    }

    void assessed(CaseRecord file, CheckHome command) {
        int risks = command.assessment().risks().size();
        if (risks < 1 || risks > WatchRisk.MOST) {
            throw new ClueRefused(ClueRefused.Reason.NO_RISK_NAMED);
        }
        fieldwork.visit(file, Action.CHECK_HOME, command.visit());
        assessments.put(file.id(), file.village(), command.assessment());
    }

    void classified(CaseRecord file, WatchKind kind) {
        Assessment found = assessments
                .find(file.id())
                .orElseThrow(() -> new StepNotAllowed(Reason.NOT_A_STEP, file.stage(), Action.COMPARE));
        assessments.put(file.id(), file.village(), found.as(kind));
    }

    void assessed(CaseRecord file, CheckClearance command) {
        fieldwork.visit(file, Action.CHECK_CLEARANCE, command.visit());
        assessments.put(file.id(), file.village(), command.assessment());
    }
}
