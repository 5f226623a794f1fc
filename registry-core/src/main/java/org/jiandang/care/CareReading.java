package org.jiandang.care;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people in care: counts that add up, lists, and one person with what happened. */
@Service
public class CareReading {

    private static final int MOST = 100;

    private final CareRegister register;

    CareReading(CareRegister register) {
        this.register = register;
    }

    @Transactional(readOnly = true)
    public CareEntry find(CareId id) {
        return register.find(id).orElseThrow(() -> new NotFound("care", id));
    }

    /** What happened, the newest first. */
    @Transactional(readOnly = true)
    public List<CareEvent> events(CareId id) {
        find(id);
        return register.events(id);
    }

    @Transactional(readOnly = true)
    public List<CareEntry> of(HouseholdId household) {
        return register.of(household);
    }

    /** A page of the list; with one row more when there is a next. */
    @Transactional(readOnly = true)
    public List<CareEntry> list(CareQuery query) {
        Acting.require().mustReach(query.area());
        return register.list(query, Math.min(query.size(), MOST) + 1);
    }

    @Transactional(readOnly = true)
    public long count(CareQuery query) {
        Acting.require().mustReach(query.area());
        return register.count(query);
    }

    /** Confirmed people by group in the areas directly under this one, or in the village itself. */
    @Transactional(readOnly = true)
    public List<CareCount> counts(RegionCode area) {
        Acting.require().mustReach(area);
        return register.counts(area);
    }
}
