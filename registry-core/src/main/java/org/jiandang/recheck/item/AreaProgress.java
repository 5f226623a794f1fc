package org.jiandang.recheck.item;

import org.jiandang.region.RegionCode;

/**
 * How far an area is with what a re-check found.
 *
 * @param open waits
 * @param confirmed found true, not mended yet
 * @param unfounded found not to be so
 * @param explained answered with a reason, without a verdict
 * @param mended mended and checked
 * @param cleared gone by other ways, a change of the record for one
 */
public record AreaProgress(
        RegionCode area,
        String name,
        long open,
        long confirmed,
        long unfounded,
        long explained,
        long mended,
        long cleared) {

    public long done() {
        return confirmed + unfounded + explained + mended + cleared;
    }

    public long total() {
        return done() + open;
    }

    /** 0 to 100, rounded down: 100 means that nothing is left. */
    public int percent() {
        return total() == 0 ? 100 : (int) (done() * 100 / total());
    }
}
