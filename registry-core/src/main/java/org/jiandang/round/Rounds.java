package org.jiandang.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.region.RegionCode;

/** The rounds of the reader's area. A transaction must be open. */
public interface Rounds {

    /** Counties of an area that have no round of the year yet. */
    List<RegionCode> countiesWithout(RegionCode area, int year);

    /** Opens a county's round with a row for each of its villages, in use or with somebody registered. */
    void open(RoundId id, RegionCode county, int year, RoundDates dates, Actor by, LocalDate on);

    void reschedule(RoundId id, RoundDates dates);

    void close(RoundId id, LocalDate on);

    Optional<YearlyRound> find(RoundId id);

    /** The newest years first. */
    List<YearlyRound> of(RegionCode area, int limit);

    /** How far the areas directly under one are (a village itself), and in which state their reminders; the least done first. */
    List<RoundProgress> progress(YearlyRound round, RegionCode area);

    /** How far an area is as a whole. */
    RoundProgress whole(YearlyRound round, RegionCode area);

    /** What is left in a village, in the order of the households' serials, behind a serial. */
    List<LeftHousehold> left(YearlyRound round, RegionCode village, long after, int size);

    void remind(RoundId id, long serial, RegionCode area, String note, long left, Actor by, LocalDate on);
}
