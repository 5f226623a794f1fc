package org.jiandang.web.region;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jiandang.account.Actor;
import org.jiandang.authority.SmallCells;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFigures;
import org.jiandang.region.RegionView;

/** Which figures of a region's page are too small for the reader, by column and code. */
record HiddenFigures(Map<Column, Set<String>> columns) {

    /** A column of the page. */
    enum Column {
        HOUSEHOLDS(RegionFigures::households),
        PEOPLE(RegionFigures::people),
        UNRESOLVED_HOUSEHOLDS(RegionFigures::unresolvedHouseholds),
        UNRESOLVED_PEOPLE(RegionFigures::unresolvedPeople);

        private final ToLongFunction<RegionFigures> figure;

        Column(ToLongFunction<RegionFigures> figure) {
            this.figure = figure;
        }
    }

    /**
     * The figures to hide.
     *
     * @param viewOf the pages of the region and of those above it
     */
    static HiddenFigures of(Actor reader, RegionCode region, Function<RegionCode, RegionView> viewOf) {
        Map<Column, Set<String>> hidden = new EnumMap<>(Column.class);
        if (SmallCells.areHiddenFrom(reader)) {
            Map<RegionCode, List<RegionView.Row>> read = new HashMap<>();
            for (Column column : Column.values()) {
                hidden.put(
                        column,
                        SmallCells.hidden(
                                reader,
                                region,
                                area -> parts(
                                        read.computeIfAbsent(
                                                area, code -> viewOf.apply(code).rows()),
                                        column)));
            }
        }
        return new HiddenFigures(hidden);
    }

    private static Map<String, Long> parts(List<RegionView.Row> rows, Column column) {
        Map<String, Long> parts = new TreeMap<>();
        rows.forEach(row -> parts.put(row.region().code().value(), column.figure.applyAsLong(row.figures())));
        return parts;
    }

    public boolean of(RegionCode code, String column) {
        return columns.getOrDefault(Column.valueOf(column), Set.of()).contains(code.value());
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }
}
