package org.jiandang.policy.whatif;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.catalogue.ValueShape;
import org.jiandang.policy.whatif.WhatIfRefused.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks what would follow if a line were another, and shows what was counted. */
@Service
public class WhatIfService {

    private static final Set<Role> ASKERS =
            EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);
    private static final int LATEST = 50;

    private final WhatIfs whatIfs;
    private final Jobs jobs;
    private final Serials serials;
    private final Audit audit;
    private final Clock clock;

    WhatIfService(WhatIfs whatIfs, Jobs jobs, Serials serials, Audit audit, Clock clock) {
        this.whatIfs = whatIfs;
        this.jobs = jobs;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts the count into the queue and gives the job that does it. */
    @Transactional
    public long ask(AskWhatIf question) {
        Actor actor = Acting.require();
        actor.mustReach(question.area());
        if (!ASKERS.contains(actor.role())) {
            throw new WhatIfRefused(Reason.ROLE);
        } else if (question.area().level() == RegionLevel.VILLAGE) {
            throw new WhatIfRefused(Reason.AREA_TOO_SMALL);
        } else if (ValueShape.fault(ParameterKey.of(question.line()), question.value(), "CNY", "")
                .isPresent()) {
            throw new WhatIfRefused(Reason.NO_AMOUNT);
        } else if (question.dataYear() > question.line().year()) {
            throw new WhatIfRefused(Reason.DATA_AFTER_LINE);
        }
        WhatIf whatIf = new WhatIf(
                new WhatIfId(question.area().countyCode(), serials.next("what_if")),
                question.area(),
                question.line(),
                new BigDecimal(question.value()),
                question.inclusive(),
                question.dataYear(),
                question.proposal(),
                new WhatIf.Asker(actor.account(), actor.name()),
                clock.instant(),
                null);
        whatIfs.add(whatIf);
        audit.record(AuditEvent.done(
                "ASK_WHAT_IF",
                "what-if:" + whatIf.id(),
                "%s %s %s".formatted(whatIf.area(), whatIf.line(), whatIf.value())));
        return jobs.submit(WhatIfWork.KIND, whatIf.id().toString());
    }

    /** A what-if of the actor's area. */
    @Transactional(readOnly = true)
    public WhatIf find(WhatIfId id) {
        return whatIfs.find(id).orElseThrow(() -> new NotFound("whatIf", id));
    }

    /** The latest of the actor's area, newest first. */
    @Transactional(readOnly = true)
    public List<WhatIf> latest() {
        return whatIfs.latest(LATEST);
    }

    /** The counts directly below a region of the what-if's area; what is below a township is not counted apart. */
    @Transactional(readOnly = true)
    public Map<RegionCode, Tally> below(WhatIf whatIf, RegionCode under, RegionLevel level, @Nullable Group group) {
        if (!whatIf.area().contains(under)) {
            throw new NotFound("region", under);
        }
        Acting.require().mustReach(under);
        return whatIfs.tallies(whatIf.id(), under, level, group);
    }
}
