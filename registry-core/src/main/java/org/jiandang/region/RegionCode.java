package org.jiandang.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The twelve-digit code of a region: two digits for the province, two for the prefecture, two for the county, three for the township, three for
 * the village; zeros fill the levels below. Source: GB/T 2260 and GB/T 10114, as published each year by the National Bureau of Statistics.
 *
 * @param value twelve digits
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{11}");
    private static final String ZEROS = "000000000000";

    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a region code of twelve digits: " + value);
        }
    }

    /** The code written in full, twelve digits. */
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /** The code a text holds, or nothing when the text is not twelve digits. */
    public static Optional<RegionCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** The code of the region that a prefix of 2, 4, 6, 9 or 12 digits names. */
    public static RegionCode ofPrefix(String prefix) {
        return new RegionCode(prefix + ZEROS.substring(Math.min(prefix.length(), ZEROS.length())));
    }

    /** The lowest level whose digits are not all zero. */
    public RegionLevel level() {
        RegionLevel level = RegionLevel.PROVINCE;
        for (RegionLevel lower : RegionLevel.values()) {
            if (!digitsOf(lower).chars().allMatch(digit -> digit == '0')) {
                level = lower;
            }
        }
        return level;
    }

    /** The digits that this region and everything under it share: 2, 4, 6, 9 or 12 of them. */
    public String prefix() {
        return value.substring(0, level().digits());
    }

    /** Whether the other region is this one or lies under it. */
    public boolean contains(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    /** The first six digits: the county's code as identity numbers and keys carry it. */
    public String countyCode() {
        return value.substring(0, RegionLevel.COUNTY.digits());
    }

    /** The region of the given level that holds this one, or this one itself at its own level. */
    public RegionCode at(RegionLevel level) {
        if (level().isAbove(level)) {
            throw new IllegalArgumentException(value + " is not as deep as " + level);
        }
        return ofPrefix(value.substring(0, level.digits()));
    }

    /** The regions from the province down to this one, itself included. */
    public List<RegionCode> path() {
        List<RegionCode> path = new ArrayList<>();
        for (RegionLevel level : RegionLevel.values()) {
            if (!level().isAbove(level)) {
                path.add(at(level));
            }
        }
        return path;
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private String digitsOf(RegionLevel level) {
        int from = level == RegionLevel.PROVINCE ? 0 : RegionLevel.values()[level.ordinal() - 1].digits();
        return value.substring(from, level.digits());
    }
}
