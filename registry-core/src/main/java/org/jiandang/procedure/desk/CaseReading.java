package org.jiandang.procedure.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Severity;
import org.jiandang.policy.Verdict;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.OpenStep;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a case to whoever acts: the same judgement the step would get, asked beforehand. */
@Service
public class CaseReading {

    private final CaseDesk desk;
    private final CaseFiles files;
    private final CaseCourses courses;
    private final CaseJudge judge;
    private final DecisionLog log;
    private final Relatives relatives;

    CaseReading(
            CaseDesk desk,
            CaseFiles files,
            CaseCourses courses,
            CaseJudge judge,
            DecisionLog log,
            Relatives relatives) {
        this.desk = desk;
        this.files = files;
        this.courses = courses;
        this.judge = judge;
        this.log = log;
        this.relatives = relatives;
    }

    /** The case with its steps, verdicts and what the actor may do. */
    @Transactional(readOnly = true)
    public CaseView view(CaseId id) {
        Actor actor = Acting.require();
        CaseRecord file = desk.find(id);
        Procedure procedure = courses.of(file.kind()).procedure();
        List<OpenStep> steps = new ArrayList<>();
        for (Step step : procedure.from(file.stage(), actor.role())) {
            steps.add(open(file, step, actor));
        }
        return new CaseView(
                file,
                procedure.path(),
                log.of(id),
                verdicts(file, actor),
                steps,
                judge.profile(file).isExample());
    }

    /** The cases a village or county itself has and had, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseRecord> ofRegion(RegionCode region, CaseKind kind) {
        Acting.require().mustReach(region);
        return files.findOfRegion(region.countyCode(), region.value(), kind).stream()
                .map(CaseFile::record)
                .toList();
    }

    /** Whether whoever acts has declared somebody of one of the cases' households a near relative, and so is asked why he decides (V081c). */
    @Transactional(readOnly = true)
    public boolean isRelated(List<CaseId> cases) {
        String person = Acting.require().person();
        return cases.stream().anyMatch(id -> relatives.isRelative(person, desk.find(id)));
    }

    /** The verdicts of the conditions, judged now. */
    private List<Verdict> verdicts(CaseRecord file, Actor actor) {
        Step looking = new Step(
                file.stage(), Action.RETURN, file.stage(), Set.of(actor.role()), Level.of(actor.role()), false);
        return judge.judge(file, looking, actor, null).verdicts();
    }

    private OpenStep open(CaseRecord file, Step step, Actor actor) {
        if (step.isForTheAuthor() && !file.author().person().equals(actor.person())) {
            return new OpenStep(
                    step,
                    Findings.none(),
                    Findings.none(),
                    new StepNotAllowed(Reason.ONLY_THE_AUTHOR, file.author().name()));
        }
        try {
            Findings process = judge.judge(file, step, actor, null).blocking();
            return new OpenStep(step, process.of(Severity.BLOCK), process.of(Severity.EXPLAIN), null);
        } catch (Refusal refusal) {
            return new OpenStep(step, Findings.none(), Findings.none(), refusal);
        }
    }
}
