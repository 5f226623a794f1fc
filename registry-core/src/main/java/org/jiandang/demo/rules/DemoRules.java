package org.jiandang.demo.rules;

import java.time.LocalDate;
import org.jiandang.household.deaths.DeathRosterDesk;
import org.jiandang.household.deaths.ReportedDeath;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jiandang.replay.ReplayBatch;
import org.jiandang.replay.ReplayDesk;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.ReplayState;
import org.springframework.stereotype.Component;

/** What a county's office brings and asks once: the police's roster, and whether every decision comes out as it did. */
@Component
public class DemoRules {

    private final DeathRosterDesk roster;
    private final ReplayDesk desk;
    private final ReplayBatch batch;

    DemoRules(DeathRosterDesk roster, ReplayDesk desk, ReplayBatch batch) {
        this.roster = roster;
        this.desk = desk;
        this.batch = batch;
    }

    /** A roster with one line, which names somebody who is still on a card. */
    public boolean reported(ResidentId person, LocalDate diedOn) {
        if (roster.files().isEmpty()) {
            roster.load("示例-死亡名单.xlsx", lines -> lines.accept(new ReportedDeath(person.value(), diedOn)));
        }
        return true;
    }

    /** All decisions of the county of a village, judged again. */
    public boolean replay(RegionCode village) {
        if (desk.latest(1).isEmpty()) {
            ReplayId id = batch.note(RegionCode.ofPrefix(village.countyCode()));
            batch.begin(id);
            while (batch.next(id) > 0) {
                // the next batch
            }
            batch.end(id, ReplayState.DONE);
        }
        return true;
    }
}
