package org.jiandang.support;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.support.search.MeasureQuery;

/** The stored measures of the asker's area. */
public interface Measures {

    void add(MeasureId id, HouseholdId household, RegionCode village, MeasureCard card, String by, String byName);

    /** Changes a measure of that version; says how many rows it was. */
    int change(MeasureId id, int version, MeasureCard card);

    /** Notes what came of it; says how many rows it was. */
    int sign(MeasureId id, int version, MeasureCard card, MeasureOutcome outcome);

    /** Sets it aside; says how many rows it was. */
    int setAside(MeasureId id, int version, String reason);

    Optional<Measure> find(MeasureId id);

    /** All measures of a household, the newest first; those set aside come last. */
    List<Measure> of(HouseholdId household);

    List<Measure> list(MeasureQuery query, int limit);

    long count(MeasureQuery query);
}
