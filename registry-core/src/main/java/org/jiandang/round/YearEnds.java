package org.jiandang.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.region.RegionCode;

/** The year ends of the reader's area. A transaction must be open. */
public interface YearEnds {

    void add(YearEnd yearEnd, Actor by);

    Optional<YearEnd> find(RoundId id);

    /** Those of a round, the newest first. */
    List<YearEnd> of(RoundId round);

    /** The newest complete one of a county's year. */
    Optional<YearEnd> newest(String countyCode, int year);

    /** Whether its figures are written. */
    boolean hasFigures(RoundId id);

    /** Writes the figures of every village, whole or not at all. */
    void writeFigures(YearEnd yearEnd, RegionCode county);

    /** The figures of an area, frozen and as they stand today. */
    List<YearEndFigure> figures(YearEnd yearEnd, RegionCode area);

    /** The balance of an area as a whole. */
    YearEndArea balance(YearEnd yearEnd, RegionCode area);

    /** The balance of the areas directly under one. */
    List<YearEndArea> balances(YearEnd yearEnd, RegionCode area);

    /** The kept ledgers by code. */
    Optional<ExportId> ledger(RoundId id, String code);

    void keep(RoundId id, String code, ExportId export);

    void frozen(RoundId id, Instant at);
}
