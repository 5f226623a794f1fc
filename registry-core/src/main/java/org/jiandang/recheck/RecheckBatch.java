package org.jiandang.recheck;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a re-check, each whole or absent: what a batch found and how far it went are written in one transaction. */
@Service
public class RecheckBatch {

    /** Households judged in one transaction; while it runs nobody else changes them. */
    private static final int SIZE = 500;

    private final Rechecks rechecks;
    private final HouseholdsInBulk households;
    private final FindingsInBulk findings;
    private final BatchJudge judge;
    private final Serials serials;
    private final Audit audit;

    RecheckBatch(
            Rechecks rechecks,
            HouseholdsInBulk households,
            FindingsInBulk findings,
            BatchJudge judge,
            Serials serials,
            Audit audit) {
        this.rechecks = rechecks;
        this.households = households;
        this.findings = findings;
        this.judge = judge;
        this.serials = serials;
        this.audit = audit;
    }

    /** Notes a re-check that waits; refuses while one of the same area has not ended. */
    @Transactional
    public RecheckId note(RegionCode area) {
        Acting.require().mustReach(area);
        RecheckId id = new RecheckId(area.value().substring(0, 6), serials.next("recheck"));
        if (!rechecks.add(id, area)) {
            throw new RecheckRunning();
        }
        return id;
    }

    /** Begins, or goes on where it stopped; one that is done stays as it is. */
    @Transactional
    public Recheck begin(RecheckId id) {
        Recheck recheck = stored(id);
        if (recheck.state() == RecheckState.DONE) {
            return recheck;
        }
        rechecks.begin(id, households.count(recheck.area()));
        findings.closeOfEnded(recheck.area());
        audit.record(AuditEvent.done("BEGIN_RECHECK", "recheck:" + id, "at " + recheck.judged()));
        return stored(id);
    }

    /** Judges the next households and writes what was found; says how many it was, 0 at the end. */
    @Transactional
    public int next(RecheckId id) {
        Recheck recheck = stored(id);
        List<StoredHousehold> batch = households.next(recheck.area(), recheck.position(), SIZE);
        if (batch.isEmpty()) {
            return 0;
        }
        List<Judged> judged = judge.judge(batch);
        List<Tally> found = findings.bring(judged, RecheckBooks.CODES);
        rechecks.advance(id, batch.get(batch.size() - 1).position(), batch.size(), found);
        return batch.size();
    }

    /** Ends it, done or stopped. */
    @Transactional
    public void end(RecheckId id, RecheckState state) {
        rechecks.end(id, state);
        Recheck ended = stored(id);
        audit.record(AuditEvent.done("END_RECHECK", "recheck:" + id, state + " at " + ended.judged()));
    }

    /** Judges one household again in the same way and brings its findings up to date; says which year was judged. */
    @Transactional
    public int again(HouseholdId id) {
        StoredHousehold household = households.one(id).orElseThrow(() -> new NotFound("household", id));
        Judged judged = judge.judge(List.of(household)).get(0);
        findings.bring(List.of(judged), RecheckBooks.CODES);
        return judged.year();
    }

    private Recheck stored(RecheckId id) {
        Acting.require();
        return rechecks.find(id).orElseThrow(() -> new NotFound("recheck", id));
    }
}
