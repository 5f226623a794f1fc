package org.jiandang.change;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;

/** Which households came of which (分户、合户的户编号关联), kept with both. */
public interface HouseholdLinks {

    /** How the other household is related to this one. */
    enum Kind {
        /** 分自 */
        SPLIT_FROM,
        /** 分出 */
        SPLIT_INTO,
        /** 并入本户的 */
        MERGED_FROM,
        /** 并入 */
        MERGED_INTO
    }

    /** The other household of a link. */
    record Link(Kind kind, HouseholdId other, String otherNo, LocalDate on) {}

    /** Notes the link with one of the two. */
    void note(HouseholdId household, RegionCode village, Link link, ChangeId because);

    /** The household's links, the oldest first. */
    List<Link> of(HouseholdId household);
}
