package org.jiandang.recheck.special;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdReading;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the special lists and records visits to their households. */
@Service
public class SpecialDesk {

    private static final Set<Role> MAY_VISIT = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final SpecialRows rows;
    private final LimitsReading limits;
    private final HouseholdReading households;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    SpecialDesk(
            SpecialRows rows,
            LimitsReading limits,
            HouseholdReading households,
            Serials serials,
            Audit audit,
            RegistryClock clock) {
        this.rows = rows;
        this.limits = limits;
        this.households = households;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** The length of each list in an area. */
    @Transactional(readOnly = true)
    public List<SpecialCount> counts(RegionCode area) {
        Acting.require().mustReach(area);
        List<Limits> inForce = limits.of(area);
        return Arrays.stream(SpecialList.values())
                .map(list -> rows.count(new SpecialQuery(list, area, null), inForce))
                .toList();
    }

    @Transactional(readOnly = true)
    public SpecialCount count(SpecialQuery query) {
        Acting.require().mustReach(query.area());
        return rows.count(query, limits(query));
    }

    @Transactional(readOnly = true)
    public List<SpecialRow> rows(SpecialQuery query, SpecialCursor after, int size) {
        Acting.require().mustReach(query.area());
        return rows.rows(query, limits(query), after, size);
    }

    /** Records a visit and what came of it; it stands in ledger L25. */
    @Transactional
    public void record(RecordVisit visit) {
        if (!mayVisit(Acting.require())) {
            throw new NotPermitted(Acting.require().role());
        }
        if (!visit.list().isVisited()) {
            throw VisitRefused.notVisited();
        }
        if (visit.visitedOn().isAfter(clock.today())) {
            throw VisitRefused.future();
        }
        households.view(visit.household(), null);
        rows.add(serials.next("recheck"), visit);
        audit.record(AuditEvent.done(
                "RECORD_VISIT", "household:" + visit.household(), visit.list() + " " + visit.conclusion()));
    }

    public static boolean mayVisit(Actor actor) {
        return MAY_VISIT.contains(actor.role());
    }

    private List<Limits> limits(SpecialQuery query) {
        return query.list().asksLimits() ? limits.of(query.area()) : List.of();
    }
}
