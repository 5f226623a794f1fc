package org.jiandang.village;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Water, power and public services.
 *
 * @param householdsWithoutSafeWater Households without safe water
 * @param householdsShortOfWater Households short of water
 * @param livingPower Power for living
 * @param productionPower Power for production
 * @param broadband Broadband (宽带)
 * @param clinic Clinic (卫生室)
 * @param doctors Licensed doctors (执业医师)
 * @param publicToilets Public toilets
 * @param rubbishPoints Rubbish points
 * @param cultureRoom Culture room (文化室)
 * @param broadcastHouseholds Households with radio or television
 * @param unsafeHouseHouseholds Households in unsafe houses (危房户)
 */
@Embeddable
public record Services(
        @Nullable Integer householdsWithoutSafeWater,
        @Nullable Integer householdsShortOfWater,
        @Nullable Boolean livingPower,
        @Nullable Boolean productionPower,
        @Nullable Boolean broadband,
        @Nullable Boolean clinic,
        @Nullable Integer doctors,
        @Nullable Integer publicToilets,
        @Nullable Integer rubbishPoints,
        @Nullable Boolean cultureRoom,
        @Nullable Integer broadcastHouseholds,
        @Nullable Integer unsafeHouseHouseholds) {

    /** Nothing known. */
    public static final Services UNKNOWN =
            new Services(null, null, null, null, null, null, null, null, null, null, null, null);
}
