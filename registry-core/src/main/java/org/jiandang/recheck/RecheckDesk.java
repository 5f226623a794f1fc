package org.jiandang.recheck;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for re-checks and shows what came of them. */
@Service
public class RecheckDesk {

    private static final Set<Role> MAY_ASK = Set.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final Rechecks rechecks;
    private final Jobs jobs;
    private final RecheckBatch batch;
    private final Audit audit;

    RecheckDesk(Rechecks rechecks, RecheckBatch batch, Jobs jobs, Audit audit) {
        this.rechecks = rechecks;
        this.jobs = jobs;
        this.batch = batch;
        this.audit = audit;
    }

    /** Asks for a re-check of an area; refuses while one of the same area has not ended. */
    @Transactional
    public RecheckId ask(RegionCode area) {
        mustAsk().mustReach(area);
        RecheckId id = batch.note(area);
        rechecks.assign(id, jobs.submit(RecheckWork.KIND, id.toString()));
        audit.record(AuditEvent.done("ASK_RECHECK", "region:" + area, id.toString()));
        return id;
    }

    /** Takes up a re-check that stopped, or whose job is gone, where it stopped. */
    @Transactional
    public void resume(RecheckId id) {
        mustAsk();
        Recheck recheck = find(id);
        boolean works = jobs.unfinished(RecheckWork.KIND, id.toString()).isPresent();
        if (recheck.state() == RecheckState.DONE || works) {
            throw new RecheckNotStopped();
        }
        rechecks.wait(id);
        rechecks.assign(id, jobs.submit(RecheckWork.KIND, id.toString()));
        audit.record(AuditEvent.done("RESUME_RECHECK", "recheck:" + id, "at " + recheck.judged()));
    }

    @Transactional(readOnly = true)
    public Recheck find(RecheckId id) {
        return rechecks.find(id).orElseThrow(() -> new NotFound("recheck", id));
    }

    @Transactional(readOnly = true)
    public List<Recheck> latest(RegionCode area, int limit) {
        Acting.require().mustReach(area);
        return rechecks.latest(area, limit);
    }

    @Transactional(readOnly = true)
    public List<Tally> tallies(RecheckId id) {
        return rechecks.tallies(find(id).id());
    }

    /** Whether the role asks for re-checks. */
    public static boolean mayAsk(Role role) {
        return MAY_ASK.contains(role);
    }

    private static Actor mustAsk() {
        Actor actor = Acting.require();
        if (!mayAsk(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
