package org.jiandang.web.monitoring;

import java.util.List;
import java.util.stream.Collectors;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way of a visitor to the village: by its name, or level by level. The divisions are public. */
@Component
class ReportPlaces {

    private static final int MOST = 50;

    private final Regions regions;

    ReportPlaces(Regions regions) {
        this.regions = regions;
    }

    /** A division with the ones above it, and the page it leads to. */
    record Line(String name, String above, String href) {}

    void fill(@Nullable String in, @Nullable String sought, Model model) {
        String text = sought == null ? "" : sought.strip();
        List<Region> found = List.of();
        if (!text.isEmpty()) {
            found = regions.search(text, "", MOST);
        } else if (in != null) {
            RegionCode area = RegionCode.of(in);
            regions.find(area).orElseThrow(() -> new NotFound("region", in));
            found = regions.children(area);
            model.addAttribute("path", path(area));
        }
        model.addAttribute("lines", found.stream().map(this::line).toList());
        model.addAttribute("q", text);
    }

    /** The village of an address; what is no village in use does not exist. */
    RegionCode village(String code) {
        RegionCode village = RegionCode.of(code);
        return regions.find(village)
                .filter(region -> region.level() == RegionLevel.VILLAGE && region.validTo() == null)
                .map(Region::code)
                .orElseThrow(() -> new NotFound("region", code));
    }

    String path(RegionCode code) {
        return regions.path(code).stream().map(Region::name).collect(Collectors.joining(" / "));
    }

    private Line line(Region region) {
        List<Region> path = regions.path(region.code());
        String above = path.stream()
                .filter(one -> !one.code().equals(region.code()))
                .map(Region::name)
                .collect(Collectors.joining(" / "));
        String href = region.level() == RegionLevel.VILLAGE
                ? "/report/" + region.code().value()
                : "/report?in=" + region.code().value();
        return new Line(region.name(), above, href);
    }
}
