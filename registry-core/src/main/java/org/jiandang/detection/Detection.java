package org.jiandang.detection;

import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for one kind of suspicion in an area. */
@Service
public class Detection {

    private final Suspicions suspicions;
    private final Policies policies;
    private final Audit audit;
    private final RegistryClock clock;

    Detection(Suspicions suspicions, Policies policies, Audit audit, RegistryClock clock) {
        this.suspicions = suspicions;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens what is new and says how many.
     *
     * @throws ParameterMissing for splits where the profile does not say how many months before an application count
     */
    @Transactional
    public int look(SuspicionKind kind, RegionCode area) {
        Acting.require().mustReach(area);
        int months = kind == SuspicionKind.SPLIT ? months(area) : 0;
        int opened = suspicions.look(kind, area, months);
        audit.record(AuditEvent.done("FIND_SUSPICIONS", "region:" + area, kind + " x " + opened));
        return opened;
    }

    private int months(RegionCode area) {
        return policies.at(area, clock.today()).splitWindow();
    }
}
