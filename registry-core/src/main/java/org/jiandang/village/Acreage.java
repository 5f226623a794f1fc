package org.jiandang.village;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Land of the village in mu (亩).
 *
 * @param cultivated Farm land (耕地)
 * @param irrigated Irrigated land (有效灌溉)
 * @param forest Forest (林地)
 * @param returnedForest Returned to forest (退耕还林)
 * @param orchard Orchard (林果)
 * @param pasture Grassland (牧草地)
 * @param waterArea Water surface (水面)
 */
@Embeddable
public record Acreage(
        @Nullable BigDecimal cultivated,
        @Nullable BigDecimal irrigated,
        @Nullable BigDecimal forest,
        @Nullable BigDecimal returnedForest,
        @Nullable BigDecimal orchard,
        @Nullable BigDecimal pasture,
        @Nullable BigDecimal waterArea) {

    /** Nothing known. */
    public static final Acreage UNKNOWN = new Acreage(null, null, null, null, null, null, null);
}
