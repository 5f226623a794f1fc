package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jiandang.household.code.RoadType;
import org.jspecify.annotations.Nullable;

/**
 * The road to the house.
 *
 * @param roadType Surface (入户路类型)
 * @param roadDistance Distance to the village main road (与村主干路距离), km
 */
@Embeddable
public record Road(
        @Enumerated(EnumType.STRING) @Nullable RoadType roadType,
        @Nullable BigDecimal roadDistance) {

    /** Nothing known. */
    public static final Road UNKNOWN = new Road(null, null);
}
