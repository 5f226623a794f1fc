package org.jiandang.support;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;

/** The stored officers of the asker's area. */
public interface Officers {

    /** Adds an officer; false when the phone or the identity number belongs to another officer of the county. */
    boolean add(OfficerId id, RegionCode area, OfficerCard card, ResidentId idNumber, Sealed sealed);

    /**
     * Changes an officer of that version.
     *
     * @return how many rows it was: 0 when somebody was faster, −1 when phone or number belongs to another officer of the county
     */
    int change(
            OfficerId id,
            int version,
            RegionCode area,
            OfficerCard card,
            @Nullable ResidentId idNumber,
            @Nullable Sealed sealed);

    /** Marks that the officer takes no household any more. */
    int retire(OfficerId id, int version);

    Optional<Officer> find(OfficerId id);

    /** In the order of area and serial. */
    List<Officer> list(OfficerQuery query, int limit);

    long count(OfficerQuery query);

    /** Those serving who may be given a household of the village, the nearest first. */
    List<Officer> serving(RegionCode village, int limit);
}
