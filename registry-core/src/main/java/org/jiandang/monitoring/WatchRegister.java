package org.jiandang.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchFactRows.Place;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchFactRows.Which;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the households that are and were watched. */
@Service
public class WatchRegister {

    private static final int PAGE = 200;

    private final Watches watches;
    private final WatchFactRows rows;
    private final WatchJudge judge;
    private final RegistryClock clock;

    WatchRegister(Watches watches, WatchFactRows rows, WatchJudge judge, RegistryClock clock) {
        this.watches = watches;
        this.rows = rows;
        this.judge = judge;
        this.clock = clock;
    }

    /** A page of the list; the next one begins after the cursor. */
    public record Page(List<WatchRow> watches, Watches.WatchCount total, WatchQuery.@Nullable After next) {

        public Page {
            watches = List.copyOf(watches);
        }
    }

    /** A clearing that rules doubt (V074, V075). */
    public record Doubt(Row household, Findings findings) {}

    /** A page of the list; an area outside the actor's own does not exist. */
    @Transactional(readOnly = true)
    public Page page(WatchQuery query, int size) {
        Acting.require().mustReach(query.area());
        List<WatchRow> found = watches.read(query, size + 1);
        Watches.WatchCount total = watches.count(query);
        if (found.size() <= size) {
            return new Page(found, total, null);
        }
        List<WatchRow> shown = found.subList(0, size);
        Watch last = shown.get(size - 1).watch();
        return new Page(
                shown,
                total,
                new WatchQuery.After(last.village().value(), last.id().serial()));
    }

    /** One watch of the actor's area. */
    @Transactional(readOnly = true)
    public Watch find(CaseId id) {
        return watches.find(id).orElseThrow(() -> new NotFound("watch", id));
    }

    /** The watch a household is under now. */
    @Transactional(readOnly = true)
    public Optional<Watch> current(HouseholdId household) {
        return watches.current(household);
    }

    /** How many watched households of the actor's area wait for help though its term is over. */
    @Transactional(readOnly = true)
    public long late() {
        RegionCode own = Acting.require().jurisdiction().region();
        return watches.count(new WatchQuery(own, null, WatchQuery.Standing.LATE, clock.today(), null))
                .households();
    }

    /** The clearings of an area that the rules doubt, judged by the data of a year; at most so many. */
    @Transactional(readOnly = true)
    public List<Doubt> doubts(RegionCode area, int year, int most) {
        Acting.require().mustReach(area);
        List<Doubt> doubts = new ArrayList<>();
        @Nullable Place after = null;
        do {
            List<Row> found = rows.read(area, year, Which.CLEARED, after, PAGE);
            found.forEach(row -> {
                Findings findings = judge.judge(row, WatchRules.BOOK.only(WatchRules.DOUBTS), clock.today());
                if (!findings.isEmpty() && doubts.size() < most) {
                    doubts.add(new Doubt(row, findings));
                }
            });
            after = found.size() < PAGE ? null : found.get(found.size() - 1).place();
        } while (after != null && doubts.size() < most);
        return doubts;
    }
}
