package org.jiandang.account;

import java.util.regex.Pattern;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;

/**
 * The area an account answers for, as the leading digits of the region codes in it.
 *
 * @param prefix 2, 4, 6, 9 or 12 digits
 */
public record Jurisdiction(String prefix) {

    private static final Pattern SHAPE = Pattern.compile("[1-9](\\d|\\d{3}|\\d{5}|\\d{8}|\\d{11})");
    private static final int DIGITS = 12;

    public Jurisdiction {
        if (!SHAPE.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not a prefix of 2, 4, 6, 9 or 12 digits: " + prefix);
        }
    }

    /** The area of a region: the region and everything under it. */
    public static Jurisdiction of(RegionCode region) {
        return new Jurisdiction(region.prefix());
    }

    /** The lowest code in the area: the prefix filled with zeros. */
    public String lo() {
        return filled('0');
    }

    /** The highest code in the area: the prefix filled with nines. */
    public String hi() {
        return filled('9');
    }

    /** The region at the top of the area. */
    public RegionCode region() {
        return RegionCode.ofPrefix(prefix);
    }

    public boolean contains(RegionCode region) {
        return region.value().startsWith(prefix);
    }

    public boolean contains(Jurisdiction other) {
        return other.prefix.startsWith(prefix);
    }

    private String filled(char digit) {
        return prefix + String.valueOf(digit).repeat(DIGITS - prefix.length());
    }

    /** The region, where it lies in the area; what lies outside is not there. */
    public RegionCode within(RegionCode region) {
        if (!contains(region)) {
            throw new NotFound("region", region);
        }
        return region;
    }
}
