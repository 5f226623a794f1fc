package org.jiandang.support;

import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * Enters a measure, or changes one that is not signed.
 *
 * @param id the measure changed; null for a new one
 * @param version the version the page showed; of no meaning for a new one
 */
public record RecordMeasure(@Nullable MeasureId id, int version, HouseholdId household, MeasureCard card) {}
