package org.jiandang.region;

/** The five levels of administration, from the largest to the smallest. The local word for each comes from the region profile. */
public enum RegionLevel {
    PROVINCE(2),
    PREFECTURE(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    /** How many leading digits of a code name a region of this level: 2, 4, 6, 9 or 12. */
    public int digits() {
        return digits;
    }

    /** Whether this level lies above the other, as a county lies above a village. */
    public boolean isAbove(RegionLevel other) {
        return digits < other.digits;
    }
}
