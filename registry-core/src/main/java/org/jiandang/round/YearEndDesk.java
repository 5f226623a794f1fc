package org.jiandang.round;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.job.Jobs;
import org.jiandang.ledger.Ledgers;
import org.jiandang.ledger.export.Exports;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds, has their year ends frozen and corrected, and shows them beside today. */
@Service
public class YearEndDesk {

    private final Rounds rounds;
    private final YearEnds yearEnds;
    private final Exports exports;
    private final Jobs jobs;
    private final Serials serials;
    private final RoundRecord record;

    YearEndDesk(Rounds rounds, YearEnds yearEnds, Exports exports, Jobs jobs, Serials serials, RoundRecord record) {
        this.rounds = rounds;
        this.yearEnds = yearEnds;
        this.exports = exports;
        this.jobs = jobs;
        this.serials = serials;
        this.record = record;
    }

    /** Closes a round whose last day is over and begins to freeze it; the number of the job. Closed once, it never opens again. */
    @Transactional
    public long close(RoundId id) {
        Actor actor = mustBeTheCounty();
        YearlyRound round = round(id);
        if (round.closedOn() != null) {
            throw new RoundRefused("closed", String.valueOf(round.year()), round.closedOn());
        }
        if (!record.today().isAfter(round.dates().closesOn())) {
            throw new RoundRefused(
                    "early", round.dates().closesOn(), round.dates().closesOn().plusDays(1));
        }
        rounds.close(id, record.today());
        record.done("CLOSE_ROUND", "round:" + id, String.valueOf(round.year()));
        return freeze(round, 1, null, actor);
    }

    /** Freezes a closed round anew under the next number; the earlier year end stays as it is. The number of the job. */
    @Transactional
    public long correct(RoundId id, String reason) {
        Actor actor = mustBeTheCounty();
        YearlyRound round = round(id);
        List<YearEnd> before = yearEnds.of(id);
        if (before.isEmpty() || !before.get(0).isFrozen()) {
            throw new RoundRefused("notFrozen");
        }
        if (reason.isBlank()) {
            throw new RoundRefused("reason");
        }
        return freeze(round, before.get(0).number() + 1, reason.strip(), actor);
    }

    /** Takes up again a year end whose job was cancelled or failed; the number of the job. */
    @Transactional
    public long resume(RoundId yearEnd) {
        mustBeTheCounty();
        YearEnd found = find(yearEnd);
        if (found.isFrozen()) {
            throw new RoundRefused("frozen", found.number());
        }
        record.done("RESUME_YEAR_END", "yearEnd:" + yearEnd, "");
        return job(yearEnd);
    }

    private long freeze(YearlyRound round, int number, @Nullable String reason, Actor actor) {
        LocalDate since = yearEnds.newest(round.id().countyCode(), round.year() - 1)
                .map(YearEnd::day)
                .orElse(null);
        YearEnd begun = new YearEnd(
                new RoundId(round.id().countyCode(), serials.next("round")),
                round.id(),
                round.year(),
                number,
                record.today().minusDays(1),
                since,
                rounds.whole(round, round.county()).left(),
                reason,
                actor.name(),
                record.now(),
                null);
        yearEnds.add(begun, actor);
        record.done("FREEZE_YEAR", "yearEnd:" + begun.id(), round.year() + " no " + number + " as of " + begun.day());
        return job(begun.id());
    }

    private long job(RoundId yearEnd) {
        String subject = yearEnd.toString();
        return jobs.unfinished(YearEndWork.KIND, subject).orElseGet(() -> jobs.submit(YearEndWork.KIND, subject));
    }

    /** The year ends of a round, the newest first. */
    @Transactional(readOnly = true)
    public List<YearEnd> of(RoundId round) {
        return yearEnds.of(round);
    }

    @Transactional(readOnly = true)
    public YearEnd find(RoundId id) {
        return yearEnds.find(id).orElseThrow(() -> new NotFound("yearEnd", id));
    }

    /** A year end in an area, beside what the register says today. */
    @Transactional(readOnly = true)
    public YearEndView view(RoundId id, RegionCode area) {
        Acting.require().mustReach(area);
        YearEnd yearEnd = find(id);
        YearlyRound round = round(yearEnd.round());
        if (!round.county().contains(area)) {
            throw new NotFound("area", area);
        }
        List<LedgerExport> kept = Ledgers.ALL.stream()
                .flatMap(ledger -> yearEnds.ledger(id, ledger.code()).stream())
                .flatMap(export -> exports.find(export).stream())
                .toList();
        return new YearEndView(
                yearEnd,
                round,
                area,
                yearEnds.figures(yearEnd, area),
                yearEnds.balance(yearEnd, area),
                yearEnds.balances(yearEnd, area),
                kept);
    }

    private YearlyRound round(RoundId id) {
        return rounds.find(id).orElseThrow(() -> new NotFound("round", id));
    }

    private static Actor mustBeTheCounty() {
        Actor actor = Acting.require();
        if (actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
