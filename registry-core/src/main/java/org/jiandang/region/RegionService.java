package org.jiandang.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the regions level by level with what is registered in them. */
@Service
public class RegionService {

    private final Regions regions;
    private final RegionCensus census;

    RegionService(Regions regions, RegionCensus census) {
        this.regions = regions;
        this.census = census;
    }

    /** A region with those directly under it. */
    @Transactional(readOnly = true)
    public RegionView view(RegionCode code) {
        Region region = regions.find(code).orElseThrow(() -> new NotFound("region", code));
        RegionLevel below = below(region.level());
        Map<RegionCode, RegionFigures> figures = census.under(code, below);
        RegionFigures total = figures.values().stream().reduce(RegionFigures.NONE, RegionFigures::plus);
        return new RegionView(region, above(code), regions.tags(code), total, rows(region, figures));
    }

    private List<Region> above(RegionCode code) {
        return regions.path(code).stream()
                .filter(region -> !region.code().equals(code))
                .toList();
    }

    /** The regions in use, and those no longer in use where something is still registered. */
    private List<RegionView.Row> rows(Region region, Map<RegionCode, RegionFigures> figures) {
        if (region.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        TreeMap<RegionCode, Region> listed = new TreeMap<>();
        regions.children(region.code()).forEach(child -> listed.put(child.code(), child));
        figures.keySet().stream()
                .filter(code -> !listed.containsKey(code))
                .flatMap(code -> regions.find(code).stream())
                .forEach(ended -> listed.put(ended.code(), ended));
        List<RegionView.Row> rows = new ArrayList<>();
        for (Region child : listed.values()) {
            RegionFigures own = figures.getOrDefault(child.code(), RegionFigures.NONE);
            rows.add(new RegionView.Row(child, regions.tags(child.code()), own));
        }
        return rows;
    }

    private static RegionLevel below(RegionLevel level) {
        return level == RegionLevel.VILLAGE ? level : RegionLevel.values()[level.ordinal() + 1];
    }
}
