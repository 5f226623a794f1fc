package org.jiandang.web.care;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.authority.SmallCells;
import org.jiandang.care.CareCount;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareReading;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Component;

/** The table of counts: a line for every area directly under one, also those without people, and their sum. */
@Component
class CareCounts {

    private final CareReading care;
    private final Regions regions;

    CareCounts(CareReading care, Regions regions) {
        this.care = care;
        this.regions = regions;
    }

    /**
     * A line of the table.
     *
     * @param village whether nothing lies under it
     */
    record Line(String code, String name, boolean village, CareCount count) {}

    /**
     * The lines and their sum.
     *
     * @param hidden by group the codes of the lines, and of the area for the sum, whose figures are too small for the reader
     */
    record Table(List<Line> lines, CareCount sum, Map<CareGroup, Set<String>> hidden) {

        public boolean hides(CareCount count, CareGroup group) {
            return hidden.getOrDefault(group, Set.of()).contains(count.area());
        }
    }

    Table of(RegionCode area) {
        Map<String, CareCount> counts = new TreeMap<>();
        care.counts(area).forEach(count -> counts.put(count.area(), count));
        List<Line> lines = new ArrayList<>();
        List<Region> parts = area.level() == RegionLevel.VILLAGE
                ? regions.find(area).stream().toList()
                : regions.children(area);
        for (Region part : parts) {
            String code = part.code().value();
            CareCount count = counts.remove(code);
            lines.add(line(code, part.name(), count == null ? new CareCount(code, Map.of(), 0) : count));
        }
        // areas whose codes are no longer in use still have their people
        counts.forEach((code, count) -> lines.add(
                line(code, regions.find(RegionCode.of(code)).map(Region::name).orElse(code), count)));
        return new Table(lines, sum(area, lines), hidden(area));
    }

    private Map<CareGroup, Set<String>> hidden(RegionCode area) {
        Actor reader = Acting.require();
        if (!SmallCells.areHiddenFrom(reader)) {
            return Map.of();
        }
        Map<RegionCode, List<CareCount>> read = new HashMap<>();
        Map<CareGroup, Set<String>> hidden = new EnumMap<>(CareGroup.class);
        for (CareGroup group : CareGroup.values()) {
            hidden.put(group, SmallCells.hidden(reader, area, place -> {
                Map<String, Long> parts = new TreeMap<>();
                read.computeIfAbsent(place, care::counts).forEach(count -> parts.put(count.area(), count.of(group)));
                return parts;
            }));
        }
        return hidden;
    }

    private static Line line(String code, String name, CareCount count) {
        return new Line(code, name, RegionCode.of(code).level() == RegionLevel.VILLAGE, count);
    }

    private static CareCount sum(RegionCode area, List<Line> lines) {
        Map<CareGroup, Long> all = new EnumMap<>(CareGroup.class);
        long waiting = 0;
        for (Line line : lines) {
            line.count().confirmed().forEach((group, people) -> all.merge(group, people, Long::sum));
            waiting += line.count().waiting();
        }
        return new CareCount(area.value(), all, waiting);
    }
}
