package org.jiandang.persistence.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.jiandang.account.Actor;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.region.RegionCode;
import org.jiandang.round.Measure;
import org.jiandang.round.RoundDates;
import org.jiandang.round.RoundProgress;
import org.jiandang.round.RoundRefused;
import org.jiandang.round.RoundService;
import org.jiandang.round.YearEnd;
import org.jiandang.round.YearEndDesk;
import org.jiandang.round.YearEndView;
import org.jiandang.round.YearlyRound;
import org.springframework.stereotype.Component;

/** The yearly round of a county: opened, looked at, closed after its last day, and frozen by a job. */
@Component
class RoundOfYear {

    private final RoundService rounds;
    private final YearEndDesk yearEnds;

    RoundOfYear(RoundService rounds, YearEndDesk yearEnds) {
        this.rounds = rounds;
        this.yearEnds = yearEnds;
    }

    /** What was frozen: the figures by measure and detail, households and people, and the kept ledgers with rows and hash. */
    record Frozen(YearEndView view) {

        Map<String, String> figures() {
            Map<String, String> figures = new TreeMap<>();
            view.figures().stream()
                    .filter(one -> one.households() != 0 || one.people() != 0)
                    .forEach(one ->
                            figures.put(one.measure() + " " + one.detail(), one.households() + " " + one.people()));
            return figures;
        }

        String of(Measure measure, String detail) {
            return figures().getOrDefault(measure + " " + detail, "0 0");
        }

        /** People of the register as they stand on the day this is looked at. */
        long peopleToday() {
            return view.whole().peopleToday();
        }

        Map<String, String> ledgers() {
            Map<String, String> ledgers = new TreeMap<>();
            for (LedgerExport kept : view.ledgers()) {
                ledgers.put(
                        kept.ledger().code(),
                        kept.rows() + " "
                                + java.util.Objects.requireNonNull(kept.file()).sha256());
            }
            return ledgers;
        }
    }

    YearlyRound open(Actor county, RegionCode area, int year) {
        Simulation.on(
                LocalDate.of(year, 10, 8),
                county,
                () -> rounds.open(
                        RegionCode.ofPrefix(area.countyCode()),
                        year,
                        new RoundDates(
                                LocalDate.of(year, 10, 8),
                                LocalDate.of(year, 11, 20),
                                LocalDate.of(year, 12, 10),
                                LocalDate.of(year, 12, 31))));
        return Simulation.on(LocalDate.of(year, 10, 8), county, rounds::all).stream()
                .filter(round -> round.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** How far an area is; its parts have to add up to it. */
    RoundProgress progress(Actor county, YearlyRound round, RegionCode area, LocalDate day) {
        var board = Simulation.on(day, county, () -> rounds.board(round.id(), area));
        long due = board.parts().stream().mapToLong(RoundProgress::due).sum();
        long done = board.parts().stream().mapToLong(RoundProgress::done).sum();
        if (due != board.whole().due() || done != board.whole().done()) {
            throw new IllegalStateException("the parts do not add up to " + board.whole());
        }
        return board.whole();
    }

    void remind(Actor county, YearlyRound round, RegionCode area, LocalDate day) {
        Simulation.on(day, county, () -> {
            rounds.remind(round.id(), area, "请抓紧采集");
            return true;
        });
    }

    /** On its last day it cannot be closed yet; the day after it is, and a job freezes it. */
    YearEnd freeze(Actor county, YearlyRound round) {
        boolean early = false;
        try {
            Simulation.on(round.dates().closesOn(), county, () -> yearEnds.close(round.id()));
        } catch (RoundRefused refused) {
            early = true;
        }
        if (!early) {
            throw new IllegalStateException("a round was closed on its last day");
        }
        LocalDate next = round.dates().closesOn().plusDays(1);
        Simulation.on(next, county, () -> yearEnds.close(round.id()));
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> newest(county, round, next), YearEnd::isFrozen);
    }

    private YearEnd newest(Actor county, YearlyRound round, LocalDate day) {
        List<YearEnd> found = Simulation.on(day, county, () -> yearEnds.of(round.id()));
        return found.get(0);
    }

    Frozen look(Actor county, YearEnd yearEnd, RegionCode area, LocalDate day) {
        return new Frozen(Simulation.on(day, county, () -> yearEnds.view(yearEnd.id(), area)));
    }
}
