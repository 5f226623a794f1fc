package org.jiandang.web.round;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jiandang.account.Actor;
import org.jiandang.authority.SmallCells;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.round.RoundBoard;
import org.jiandang.round.RoundProgress;

/** Which figures of a round's board are too small for the reader, by column and code. */
record HiddenProgress(Map<Column, Set<String>> columns) {

    /** A column of the board. */
    enum Column {
        DUE(RoundProgress::due),
        DONE(RoundProgress::done),
        LEFT(RoundProgress::left),
        UNSURVEYED(RoundProgress::unsurveyed),
        DOUBTFUL(RoundProgress::doubtful),
        RUNNING(RoundProgress::running);

        private final ToLongFunction<RoundProgress> figure;

        Column(ToLongFunction<RoundProgress> figure) {
            this.figure = figure;
        }
    }

    /**
     * The figures to hide.
     *
     * @param boardOf the boards of the area and of those above it, up to the county
     */
    static HiddenProgress of(Actor reader, RegionCode area, Function<RegionCode, RoundBoard> boardOf) {
        Map<Column, Set<String>> hidden = new EnumMap<>(Column.class);
        if (SmallCells.areHiddenFrom(reader)) {
            Map<RegionCode, RoundBoard> read = new HashMap<>();
            for (Column column : Column.values()) {
                hidden.put(
                        column,
                        SmallCells.hidden(
                                reader,
                                area,
                                place -> parts(area, place, column, code -> read.computeIfAbsent(code, boardOf))));
            }
            // of what is due, done and left two tell the third
            Set<String> either = new TreeSet<>(hidden.getOrDefault(Column.DONE, Set.of()));
            either.addAll(hidden.getOrDefault(Column.LEFT, Set.of()));
            either.addAll(hidden.getOrDefault(Column.DUE, Set.of()));
            hidden.put(Column.DONE, either);
            hidden.put(Column.LEFT, either);
        }
        return new HiddenProgress(hidden);
    }

    /** A round is one county's: above it there is one part. */
    private static Map<String, Long> parts(
            RegionCode area, RegionCode place, Column column, Function<RegionCode, RoundBoard> boardOf) {
        Map<String, Long> parts = new TreeMap<>();
        if (place.level().isAbove(RegionLevel.COUNTY)) {
            RegionCode county = area.at(RegionLevel.COUNTY);
            RegionCode below = place.level() == RegionLevel.PROVINCE ? area.at(RegionLevel.PREFECTURE) : county;
            parts.put(
                    below.value(),
                    column.figure.applyAsLong(boardOf.apply(county).whole()));
            return parts;
        }
        List<RoundProgress> rows = boardOf.apply(place).parts();
        rows.forEach(row -> parts.put(row.area().value(), column.figure.applyAsLong(row)));
        return parts;
    }

    public boolean of(RegionCode code, String column) {
        return columns.getOrDefault(Column.valueOf(column), Set.of()).contains(code.value());
    }
}
