package org.jiandang.persistence.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.RegionTag;

/** The directory of regions in memory: about forty thousand rows, read once, never changed. */
final class Gazetteer {

    private final TreeMap<String, Region> byCode = new TreeMap<>();
    private final Map<RegionCode, List<Region>> children = new HashMap<>();
    private final Map<RegionCode, List<RegionTag>> tags = new HashMap<>();
    private final Map<String, List<Region>> byStem = new HashMap<>();

    Gazetteer(Collection<Region> regions, Collection<RegionTag> allTags) {
        regions.forEach(region -> byCode.put(region.code().value(), region));
        for (Region region : byCode.values()) {
            byStem.computeIfAbsent(stem(region.level(), region.name()), any -> new ArrayList<>())
                    .add(region);
            if (region.parent() != null) {
                children.computeIfAbsent(region.parent(), any -> new ArrayList<>())
                        .add(region);
            }
        }
        allTags.forEach(tag ->
                tags.computeIfAbsent(tag.region(), any -> new ArrayList<>()).add(tag));
    }

    Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(byCode.get(code.value()));
    }

    List<Region> children(RegionCode code, LocalDate day) {
        return children.getOrDefault(code, List.of()).stream()
                .filter(region -> region.isValidOn(day))
                .toList();
    }

    List<RegionTag> tags(RegionCode code) {
        return List.copyOf(tags.getOrDefault(code, List.of()));
    }

    List<Region> search(String text, String prefix, int limit, LocalDate day) {
        String wanted = text.strip();
        String initials = wanted.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return under(prefix).stream()
                .filter(region -> region.isValidOn(day))
                .filter(region -> region.name().contains(wanted)
                        || region.initials().startsWith(initials)
                        || region.code().value().startsWith(wanted))
                .sorted(Comparator.comparing(Region::level).thenComparing(Region::code))
                .limit(limit)
                .toList();
    }

    Optional<Region> resolve(String prefix, String county, String township, String village, LocalDate day) {
        List<Region> counties = named(prefix, RegionLevel.COUNTY, county, day);
        List<Region> townships = named(prefix, RegionLevel.TOWNSHIP, township, day);
        List<Region> villages = named(prefix, RegionLevel.VILLAGE, village, day).stream()
                .filter(candidate -> county.isBlank() || holds(counties, candidate))
                .filter(candidate -> township.isBlank() || holds(townships, candidate))
                .toList();
        return VillageName.only(villages, village);
    }

    private static boolean holds(List<Region> above, Region region) {
        return above.stream().anyMatch(upper -> upper.code().contains(region.code()));
    }

    private List<Region> named(String prefix, RegionLevel level, String name, LocalDate day) {
        return byStem.getOrDefault(stem(level, name), List.of()).stream()
                .filter(region -> region.code().value().startsWith(prefix) && region.isValidOn(day))
                .toList();
    }

    private static String stem(RegionLevel level, String name) {
        return level + ":" + (level == RegionLevel.VILLAGE ? VillageName.stem(name) : VillageName.plain(name));
    }

    private Collection<Region> under(String prefix) {
        return byCode.subMap(prefix, true, prefix + "9".repeat(12 - prefix.length()), true)
                .values();
    }
}
