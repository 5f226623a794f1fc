package org.jiandang.demo.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Detection;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.round.RoundDates;
import org.jiandang.round.RoundService;
import org.jiandang.round.YearEndDesk;
import org.jiandang.round.YearlyRound;
import org.springframework.stereotype.Component;

/** The rounds of a county, as its office; what was done is not done again. */
@Component
public class DemoRounds {

    private final RoundService rounds;
    private final YearEndDesk yearEnds;
    private final RelativeService relatives;
    private final Detection detection;

    DemoRounds(RoundService rounds, YearEndDesk yearEnds, RelativeService relatives, Detection detection) {
        this.rounds = rounds;
        this.yearEnds = yearEnds;
        this.relatives = relatives;
        this.detection = detection;
    }

    /** Opens the round of a year. */
    public boolean open(RegionCode village, int year, LocalDate begins, LocalDate ends) {
        if (rounds.all().stream().noneMatch(round -> round.year() == year)) {
            long days = begins.until(ends, ChronoUnit.DAYS);
            rounds.open(
                    RegionCode.ofPrefix(village.countyCode()),
                    year,
                    new RoundDates(begins, begins.plusDays(days * 2 / 3), begins.plusDays(days * 5 / 6), ends));
        }
        return true;
    }

    /** Closes the round of a year that is over; a job freezes it. */
    public boolean close(int year) {
        rounds.all().stream()
                .filter(round -> round.year() == year && round.isOpen())
                .forEach(round -> yearEnds.close(round.id()));
        return true;
    }

    /** Reminds the township of a village, where something is left. */
    public boolean remind(RegionCode village, int year) {
        RegionCode township = village.at(RegionLevel.TOWNSHIP);
        for (YearlyRound round : rounds.all()) {
            boolean left = !rounds.board(round.id(), township).whole().isDone();
            if (round.year() == year && round.isOpen() && left) {
                rounds.remind(round.id(), township, "请督促各村按期完成");
                rounds.remind(round.id(), village, "请抓紧采集");
            }
        }
        return true;
    }

    /** Declares a relative, as a cadre of the village. */
    public boolean declare(ResidentId relative) {
        if (relatives.mine().isEmpty()) {
            relatives.declare(new DeclareRelative("示例近亲属", Kinship.SIBLING, relative, "嘎查会计"));
        }
        return true;
    }

    /** Asks everything there is to ask of the county. */
    public boolean look(RegionCode village) {
        for (SuspicionKind kind : SuspicionKind.values()) {
            detection.look(kind, RegionCode.ofPrefix(village.countyCode()));
        }
        return true;
    }
}
