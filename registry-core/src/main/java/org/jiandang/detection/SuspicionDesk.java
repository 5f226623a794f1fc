package org.jiandang.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list of suspicions: looks for them, shows them, takes the verdicts. The village, whose own people they may concern, has no part in it. */
@Service
public class SuspicionDesk {

    private static final Set<Role> SETTLES =
            EnumSet.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);
    private static final Set<Role> LOOKS = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);
    private static final int MOST = 100;

    private final Suspicions suspicions;
    private final Jobs jobs;
    private final Audit audit;
    private final RegistryClock clock;

    SuspicionDesk(Suspicions suspicions, Jobs jobs, Audit audit, RegistryClock clock) {
        this.suspicions = suspicions;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks through an area behind the pages; one run of an area at a time. The job's number. */
    @Transactional
    public long look(RegionCode area) {
        Actor actor = mustBe(LOOKS);
        actor.mustReach(area);
        if (area.level() == RegionLevel.VILLAGE) {
            throw new NotFound("area", area);
        }
        String subject = area.value();
        return jobs.unfinished(DetectionWork.KIND, subject).orElseGet(() -> {
            audit.record(AuditEvent.done("LOOK_FOR_SUSPICIONS", "region:" + area));
            return jobs.submit(DetectionWork.KIND, subject);
        });
    }

    /** A page of the work list; the last of a page begins the next. */
    @Transactional(readOnly = true)
    public List<Suspicion> page(SuspicionQuery query) {
        Acting.require().mustReach(query.area());
        return suspicions.page(new SuspicionQuery(
                query.area(), query.kind(), query.open(), query.after(), Math.min(query.size(), MOST)));
    }

    @Transactional(readOnly = true)
    public List<SuspicionCount> counts(RegionCode area) {
        Acting.require().mustReach(area);
        return suspicions.counts(area);
    }

    @Transactional(readOnly = true)
    public Suspicion find(DetectionId id) {
        Suspicion found = suspicions.find(id).orElseThrow(() -> new NotFound("suspicion", id));
        Acting.require().mustReach(found.area());
        return found;
    }

    /** Whether the actor may give the verdict. */
    public boolean maySettle(Suspicion suspicion) {
        Actor actor = Acting.require();
        return suspicion.isOpen()
                && SETTLES.contains(actor.role())
                && actor.jurisdiction().contains(suspicion.area());
    }

    /** Closes a suspicion with a verdict, a reason and, unless it proved nothing, evidence. */
    @Transactional
    public void settle(SettleSuspicion command) {
        Actor actor = mustBe(SETTLES);
        Suspicion suspicion = find(command.id());
        if (suspicion.settled() != null) {
            throw new DetectionRefused("settled", suspicion.settled().by());
        }
        if (command.reason().isBlank()) {
            throw new DetectionRefused("reason");
        }
        if (command.evidence() == null) {
            throw new DetectionRefused("evidence");
        }
        if (!suspicions.settle(command, actor, clock.instant())) {
            throw new DetectionRefused("settled.meanwhile");
        }
        audit.record(AuditEvent.done(
                "SETTLE_SUSPICION", "suspicion:" + command.id(), suspicion.kind() + " " + command.verdict()));
    }

    private static Actor mustBe(Set<Role> roles) {
        Actor actor = Acting.require();
        if (!roles.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
