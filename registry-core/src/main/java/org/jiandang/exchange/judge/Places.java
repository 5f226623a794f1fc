package org.jiandang.exchange.judge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.policy.Severity;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jspecify.annotations.Nullable;

/** Finds the village that a household's rows name, inside the actor's area; a village of another area is told apart from an unknown one. */
final class Places {
    static final String UNKNOWN = "X11";
    static final String FOREIGN = "X12";
    static final String DIFFERENT = "X17";
    static final String OUT_OF_USE = "X29";

    private final Regions regions;
    private final Jurisdiction area;
    private final LocalDate recordDate;
    private final Map<String, Found> cache = new HashMap<>();

    /** @param recordDate the day of the survey: a code is good that was in use on it */
    Places(Regions regions, Jurisdiction area, LocalDate recordDate) {
        this.regions = regions;
        this.area = area;
        this.recordDate = recordDate;
    }

    /** @param outOfUse the village whose code was not in use on the record's date */
    private record Found(
            @Nullable RegionCode village,
            boolean foreign,
            @Nullable Region outOfUse) {

        Found(@Nullable RegionCode village, boolean foreign) {
            this(village, foreign, null);
        }
    }

    @Nullable
    RegionCode village(SheetHousehold household, FindingPlaces findings) {
        SheetRecord first = household.first();
        Found found = found(words(first, household));
        if (found.foreign()) {
            findings.add(
                    FOREIGN,
                    Severity.BLOCK,
                    first,
                    Datum.Guide.VILLAGE,
                    Masked.text(household.word(Datum.Guide.VILLAGE)));
        } else if (found.outOfUse() != null) {
            Region ended = found.outOfUse();
            findings.add(
                    OUT_OF_USE,
                    Severity.BLOCK,
                    first,
                    Datum.Guide.VILLAGE,
                    ended.code().value(),
                    String.valueOf(recordDate),
                    successor(ended));
        } else if (found.village() == null) {
            findings.add(
                    UNKNOWN,
                    Severity.BLOCK,
                    first,
                    Datum.Guide.VILLAGE,
                    Masked.text(household.word(Datum.Guide.VILLAGE)));
        }
        for (SheetRecord row : household.rows()) {
            if (row.text(Datum.Guide.VILLAGE).isPresent()
                    && !found(words(row, household)).equals(found)) {
                findings.add(DIFFERENT, Severity.BLOCK, row, Datum.Guide.VILLAGE);
            }
        }
        return found.village();
    }

    /** The code that took the place of an ended one, as the directory's history knows it, with its name. */
    private String successor(Region ended) {
        return Optional.ofNullable(ended.successor())
                .map(code -> code.value()
                        + regions.find(code).map(next -> " " + next.name()).orElse(""))
                .orElse("—");
    }

    private static String[] words(SheetRecord row, SheetHousehold household) {
        return new String[] {
            row.text(Datum.Guide.COUNTY).orElseGet(() -> household.word(Datum.Guide.COUNTY)),
            row.text(Datum.Guide.TOWNSHIP).orElseGet(() -> household.word(Datum.Guide.TOWNSHIP)),
            row.text(Datum.Guide.VILLAGE).orElseGet(() -> household.word(Datum.Guide.VILLAGE))
        };
    }

    private Found found(String[] words) {
        return cache.computeIfAbsent(String.join("\u0000", words), key -> look(words[0], words[1], words[2]));
    }

    private Found look(String county, String township, String village) {
        Optional<RegionCode> code = RegionCode.parse(village);
        if (code.isPresent()) {
            Optional<Region> coded = regions.find(code.get()).filter(region -> region.level() == RegionLevel.VILLAGE);
            if (coded.isPresent() && !coded.get().isValidOn(recordDate)) {
                return new Found(null, false, coded.get());
            }
            return new Found(coded.map(Region::code).orElse(null), coded.isPresent() && !area.contains(code.get()));
        }
        if (village.isEmpty()) {
            return new Found(null, false);
        }
        // By its full names wherever it lies; by its own name alone only within the area, and only where the rows name
        // nothing above it.
        Optional<Region> anywhere = regions.resolve(area.prefix().substring(0, 2), county, township, village);
        if (anywhere.isPresent()) {
            RegionCode found = anywhere.get().code();
            return new Found(found, !area.contains(found));
        }
        boolean namesAbove = !county.isEmpty() && !township.isEmpty();
        Optional<Region> inside = namesAbove
                ? Optional.empty()
                : regions.resolve(area.prefix(), above(6, county), above(9, township), village);
        return new Found(inside.map(Region::code).orElse(null), false);
    }

    /** A level at or above the area's own is not asked for inside the area. */
    private String above(int digits, String name) {
        return area.prefix().length() >= digits ? "" : name;
    }
}
