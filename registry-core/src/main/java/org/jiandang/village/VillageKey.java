package org.jiandang.village;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.jiandang.region.RegionCode;

/** Key of a village's year: the county first, as everywhere. */
@Embeddable
record VillageKey(
        @Column(name = "county_code", updatable = false) String countyCode,
        @Column(name = "village_code", updatable = false) String villageCode,
        @Column(name = "year", updatable = false) int year)
        implements Serializable {

    static VillageKey of(RegionCode village, int year) {
        return new VillageKey(village.countyCode(), village.value(), year);
    }
}
