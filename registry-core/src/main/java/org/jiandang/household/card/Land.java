package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Land in mu (亩), two decimals.
 *
 * @param cultivated Farm land (耕地)
 * @param irrigated Irrigated land (有效灌溉, 水浇地)
 * @param forest Forest (林地)
 * @param returnedForest Farm land returned to forest (退耕还林)
 * @param orchard Orchard (林果)
 * @param pasture Grassland (牧草地)
 * @param waterArea Water surface (水面)
 */
@Embeddable
public record Land(
        @Nullable BigDecimal cultivated,
        @Nullable BigDecimal irrigated,
        @Nullable BigDecimal forest,
        @Nullable BigDecimal returnedForest,
        @Nullable BigDecimal orchard,
        @Nullable BigDecimal pasture,
        @Nullable BigDecimal waterArea) {

    /** Nothing known. */
    public static final Land UNKNOWN = new Land(null, null, null, null, null, null, null);
}
