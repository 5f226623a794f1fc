package org.jiandang.recheck.item;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.household.finding.FindingState;
import org.jiandang.policy.Severity;
import org.jiandang.recheck.RecheckBatch;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work lists of a re-check: each finding is closed with a verdict; what is said to be mended is judged again. */
@Service
public class ItemDesk {

    private static final Set<Role> MAY_CLOSE = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final Items items;
    private final RecheckBatch judge;
    private final EvidenceService evidence;
    private final Serials serials;
    private final Audit audit;

    ItemDesk(Items items, RecheckBatch judge, EvidenceService evidence, Serials serials, Audit audit) {
        this.items = items;
        this.judge = judge;
        this.evidence = evidence;
        this.serials = serials;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Item find(FindingId id) {
        return items.find(id).orElseThrow(() -> new NotFound("finding", id));
    }

    @Transactional(readOnly = true)
    public List<ItemGroup> groups(RegionCode area, Shelf shelf) {
        Acting.require().mustReach(area);
        return items.groups(area, shelf);
    }

    @Transactional(readOnly = true)
    public List<Item> list(RegionCode area, String code, Shelf shelf, @Nullable FindingId after, int size) {
        Acting.require().mustReach(area);
        return items.of(area, code, shelf, after, Math.min(size, 100));
    }

    /** What was done since a moment and what is left, by the areas directly below. */
    @Transactional(readOnly = true)
    public List<AreaProgress> progress(RegionCode area, Instant since) {
        Acting.require().mustReach(area);
        return items.progress(area, since);
    }

    /** How many wait in the actor's area. */
    @Transactional(readOnly = true)
    public long waiting() {
        return items.waiting(Acting.require().jurisdiction().region());
    }

    /**
     * Closes a finding. 属实 and 不属实 answer it; it opens again when its figures change. 已整改 judges the household again and is refused, with the
     * figures, while the finding still arises.
     */
    @Transactional
    public void close(CloseItem command) {
        if (!mayClose(Acting.require())) {
            throw new NotPermitted(Acting.require().role());
        }
        Item item = items.lock(command.finding()).orElseThrow(() -> new NotFound("finding", command.finding()));
        mustBePossible(item, command);
        if (command.verdict() == Verdict.MENDED) {
            mustBeMended(item.finding());
        }
        items.add(serials.next("recheck"), command, item.finding());
        audit.record(AuditEvent.done(
                "CLOSE_FINDING",
                "household:" + item.finding().household(),
                item.finding().code() + " " + command.verdict()));
    }

    public static boolean mayClose(Actor actor) {
        return MAY_CLOSE.contains(actor.role());
    }

    private void mustBePossible(Item item, CloseItem command) {
        DataFinding finding = item.finding();
        if (command.ground().isBlank()) {
            throw ItemRefused.groundMissing();
        }
        if (finding.state() == FindingState.CLOSED) {
            throw ItemRefused.gone();
        }
        boolean toMend = command.verdict() == Verdict.MENDED && item.isToMend();
        GivenVerdict standing = item.standing();
        if (standing != null && !toMend) {
            throw ItemRefused.closed(standing);
        }
        // Who waves away what the rules want looked at shows why.
        if (command.verdict() == Verdict.UNFOUNDED
                && finding.severity() == Severity.REVIEW
                && command.evidence() == null) {
            throw ItemRefused.evidenceMissing();
        }
        if (command.evidence() != null) {
            evidence.find(new EvidenceId(finding.id().countyCode(), command.evidence()));
        }
    }

    private void mustBeMended(DataFinding finding) {
        int newest = judge.again(finding.household());
        DataFinding now = items.find(finding.id()).map(Item::finding).orElseThrow();
        if (now.state() != FindingState.CLOSED) {
            Integer year = finding.year();
            throw year != null && year < newest
                    ? ItemRefused.earlierYear(year)
                    : ItemRefused.stillArises(now.code(), now.arguments());
        }
    }
}
