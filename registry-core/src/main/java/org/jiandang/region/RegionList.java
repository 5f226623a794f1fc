package org.jiandang.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of divisions as it was read, with what taking it would change.
 *
 * @param hash SHA-256 of the file
 * @param covers the digits that every region below the provinces shares: the list says everything about what begins with them
 * @param rows how many lines it has
 * @param changes how many codes it would change
 * @param lines the first of them, by code
 */
public record RegionList(String hash, String covers, int rows, RegionChanges changes, List<Line> lines) {

    public RegionList {
        lines = List.copyOf(lines);
    }

    /** What becomes of a code. */
    public enum DivisionChange {
        ADDED,
        /** Its name or place changes, or it is in use again. */
        RENAMED,
        ENDED
    }

    /**
     * One code that changes.
     *
     * @param name its name in the list; the present one when it ends
     * @param before its present name; none when it is new
     */
    public record Line(
            DivisionChange kind,
            String code,
            String name,
            @Nullable String before) {}
}
