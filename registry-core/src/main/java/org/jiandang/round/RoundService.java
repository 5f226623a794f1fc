package org.jiandang.round;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds, shows how far they are, and reminds. */
@Service
public class RoundService {

    private static final Set<Role> OFFICES = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);
    private static final int YEARS = 200;
    private static final int MOST = 100;

    private final Rounds rounds;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    RoundService(Rounds rounds, Serials serials, Audit audit, RegistryClock clock) {
        this.rounds = rounds;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the year's round in every county of the area that has none; says how many. */
    @Transactional
    public int open(RegionCode area, int year, RoundDates dates) {
        Actor actor = mustBe(OFFICES);
        actor.mustReach(area);
        mustBeInOrder(dates);
        if (area.level().digits() > RegionLevel.COUNTY.digits()) {
            throw new NotFound("county", area);
        }
        List<RegionCode> counties = rounds.countiesWithout(area, year);
        if (counties.isEmpty()) {
            throw new RoundRefused("open", String.valueOf(year));
        }
        for (RegionCode county : counties) {
            RoundId id = new RoundId(county.countyCode(), serials.next("round"));
            rounds.open(id, county, year, dates, actor, clock.today());
            audit.record(AuditEvent.done("OPEN_ROUND", "round:" + id, String.valueOf(year)));
        }
        return counties.size();
    }

    /** Gives an open round other days. */
    @Transactional
    public void reschedule(RoundId id, RoundDates dates) {
        mustBe(OFFICES);
        YearlyRound round = find(id);
        mustBeInOrder(dates);
        if (round.closedOn() != null) {
            throw new RoundRefused("closed", String.valueOf(round.year()), round.closedOn());
        }
        rounds.reschedule(id, dates);
        audit.record(AuditEvent.done(
                "RESCHEDULE_ROUND", "round:" + id, dates.closesOn().toString()));
    }

    @Transactional(readOnly = true)
    public YearlyRound find(RoundId id) {
        return rounds.find(id).orElseThrow(() -> new NotFound("round", id));
    }

    /** The rounds of the actor's area, the newest years first. */
    @Transactional(readOnly = true)
    public List<YearlyRound> all() {
        return rounds.of(Acting.require().jurisdiction().region(), YEARS);
    }

    /** How far the areas directly under one are: the whole first, then late ones before others. */
    @Transactional(readOnly = true)
    public RoundBoard board(RoundId id, RegionCode area) {
        Acting.require().mustReach(area);
        YearlyRound round = find(id);
        if (!round.county().contains(area)) {
            throw new NotFound("area", area);
        }
        return new RoundBoard(round, rounds.whole(round, area), rounds.progress(round, area));
    }

    /** What is left in a village; the last of a page begins the next. */
    @Transactional(readOnly = true)
    public List<LeftHousehold> left(RoundId id, RegionCode village, long after, int size) {
        Acting.require().mustReach(village);
        return rounds.left(find(id), village, after, Math.min(size, MOST));
    }

    /** Puts the round on top of the work of a township or village, with who reminded and when. */
    @Transactional
    public void remind(RoundId id, RegionCode area, String note) {
        Actor actor = Acting.require();
        actor.mustReach(area);
        YearlyRound round = find(id);
        boolean below = area.level().digits() > actor.jurisdiction().prefix().length();
        if (!below || !round.county().contains(area)) {
            throw new NotFound("area", area);
        }
        RoundProgress progress = rounds.whole(round, area);
        if (!round.isOpen() || progress.isDone()) {
            throw new RoundRefused("nothingLeft", progress.name());
        }
        rounds.remind(id, serials.next("round"), area, note.strip(), progress.left(), actor, clock.today());
        audit.record(AuditEvent.done("REMIND", "round:" + id, area + " left=" + progress.left()));
    }

    /** Some of the open rounds in which something is left in the actor's own area; no more are counted than are asked for. */
    @Transactional(readOnly = true)
    public List<DueRound> due(int most) {
        RegionCode own = Acting.require().jurisdiction().region();
        return rounds.of(own, YEARS).stream()
                .filter(round ->
                        round.isOpen() && !clock.today().isBefore(round.dates().opensOn()))
                .map(round -> new DueRound(
                        round,
                        rounds.whole(round, own.level().digits() < RegionLevel.COUNTY.digits() ? round.county() : own)))
                .filter(due -> !due.progress().isDone())
                .limit(most)
                .toList();
    }

    private static void mustBeInOrder(RoundDates dates) {
        if (!dates.areInOrder()) {
            throw new RoundRefused("dates");
        }
    }

    private static Actor mustBe(Set<Role> roles) {
        Actor actor = Acting.require();
        if (!roles.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
