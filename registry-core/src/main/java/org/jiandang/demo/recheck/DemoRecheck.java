package org.jiandang.demo.recheck;

import java.util.List;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Severity;
import org.jiandang.recheck.RecheckBatch;
import org.jiandang.recheck.RecheckDesk;
import org.jiandang.recheck.RecheckId;
import org.jiandang.recheck.RecheckState;
import org.jiandang.recheck.item.CloseItem;
import org.jiandang.recheck.item.Item;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.recheck.item.ItemGroup;
import org.jiandang.recheck.item.Shelf;
import org.jiandang.recheck.item.Verdict;
import org.jiandang.recheck.special.Conclusion;
import org.jiandang.recheck.special.RecordVisit;
import org.jiandang.recheck.special.SpecialCursor;
import org.jiandang.recheck.special.SpecialDesk;
import org.jiandang.recheck.special.SpecialList;
import org.jiandang.recheck.special.SpecialQuery;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** A county judged again, and what its home village made of it. */
@Component
public class DemoRecheck {

    private static final int CLOSED = 3;

    private final RecheckDesk desk;
    private final RecheckBatch batch;
    private final ItemDesk items;
    private final SpecialDesk lists;
    private final RegistryClock clock;

    DemoRecheck(RecheckDesk desk, RecheckBatch batch, ItemDesk items, SpecialDesk lists, RegistryClock clock) {
        this.desk = desk;
        this.batch = batch;
        this.items = items;
        this.lists = lists;
        this.clock = clock;
    }

    /** All households of the county of a village, as its office. */
    public boolean judge(RegionCode village) {
        RegionCode county = RegionCode.ofPrefix(village.countyCode());
        if (!desk.latest(county, 1).isEmpty()) {
            return true;
        }
        RecheckId id = batch.note(county);
        batch.begin(id);
        while (batch.next(id) > 0) {
            // the next batch
        }
        batch.end(id, RecheckState.DONE);
        return true;
    }

    /** Some verdicts and a visit, as the village's cadre. */
    public boolean close(RegionCode village) {
        int closed = 0;
        for (ItemGroup group : items.groups(village, Shelf.OPEN)) {
            List<Item> open = items.list(village, group.code(), Shelf.OPEN, null, 1);
            if (closed < CLOSED && !open.isEmpty()) {
                Item item = open.get(0);
                boolean look = item.finding().severity() == Severity.REVIEW;
                Verdict verdict = look || closed == 0 ? Verdict.CONFIRMED : Verdict.UNFOUNDED;
                items.close(new CloseItem(
                        item.finding().id(),
                        verdict,
                        verdict == Verdict.CONFIRMED ? "入户核实，情况属实，已列入整改" : "入户核实，登记无误",
                        null));
                closed++;
            }
        }
        lists.rows(new SpecialQuery(SpecialList.OLD_ALONE, village, null), SpecialCursor.START, 1)
                .forEach(row -> lists.record(new RecordVisit(
                        SpecialList.OLD_ALONE,
                        row.household(),
                        clock.today(),
                        Conclusion.NO_PROBLEM,
                        "子女每周探望，生活有人照料")));
        return true;
    }
}
