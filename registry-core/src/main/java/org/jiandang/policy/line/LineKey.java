package org.jiandang.policy.line;

/**
 * What tells one income line from another inside a profile.
 *
 * @param use what it decides
 * @param year the year it holds for
 * @param standard whose standard it is
 * @param area the kind of area
 */
public record LineKey(LineUse use, int year, StandardType standard, AreaType area) {

    /** Whether a line of this key answers for the other: same use and year, and ANY stands for each. */
    public boolean covers(LineKey other) {
        return use == other.use
                && year == other.year
                && (standard == StandardType.ANY || standard == other.standard)
                && (area == AreaType.ANY || area == other.area);
    }

    @Override
    public String toString() {
        return use + "/" + year + "/" + standard + "/" + area;
    }
}
