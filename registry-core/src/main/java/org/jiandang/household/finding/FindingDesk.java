package org.jiandang.household.finding;

import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list of doubts about data: shows them, and takes the reasons. */
@Service
public class FindingDesk {

    private final DataFindings findings;
    private final Audit audit;

    FindingDesk(DataFindings findings, Audit audit) {
        this.findings = findings;
        this.audit = audit;
    }

    /** The open doubts of an area by village and rule, of one rule where a code is given; the last of a page begins the next. */
    @Transactional(readOnly = true)
    public List<FindingGroup> groups(RegionCode area, @Nullable String code, FindingGroup.Key after, int size) {
        Acting.require().mustReach(area);
        return findings.groups(area, code, after, Math.min(size, 100));
    }

    /** The open doubts of one rule in an area; the last of a page begins the next. */
    @Transactional(readOnly = true)
    public List<DataFinding> open(RegionCode area, String code, @Nullable FindingId after, int size) {
        Acting.require().mustReach(area);
        DataFinding last = after == null ? null : findings.find(after).orElse(null);
        return findings.open(area, code, last, Math.min(size, 100));
    }

    /** The latest answers to doubts of one rule in a village, with who gave them. */
    @Transactional(readOnly = true)
    public List<DataFinding> answered(RegionCode village, String code) {
        Acting.require().mustReach(village);
        return findings.answered(village, code, 100);
    }

    /** How many doubts are open in an area, by rule. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(RegionCode area) {
        Acting.require().mustReach(area);
        return findings.counts(area);
    }

    @Transactional(readOnly = true)
    public List<DataFinding> of(HouseholdId household) {
        return findings.of(household);
    }

    /** Gives the reason of one doubt. */
    @Transactional
    public void explain(FindingId id, String reason) {
        mustAnswer();
        DataFinding finding = findings.find(id).orElseThrow(() -> new NotFound("finding", id));
        findings.explain(id, required(reason));
        audit.record(AuditEvent.done("EXPLAIN_FINDING", "household:" + finding.household(), finding.code()));
    }

    /** Gives one reason for every open doubt of a rule in a village; says how many it answered. */
    @Transactional
    public int explainAll(RegionCode village, String code, String reason) {
        mustAnswer().mustReach(village);
        int answered = findings.explainAll(village, code, required(reason));
        audit.record(AuditEvent.done("EXPLAIN_FINDINGS", "region:" + village, code + " x " + answered));
        return answered;
    }

    private static Actor mustAnswer() {
        Actor actor = Acting.require();
        if (actor.role() != Role.VILLAGE_CADRE
                && actor.role() != Role.TOWNSHIP_REVIEWER
                && actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }
}
