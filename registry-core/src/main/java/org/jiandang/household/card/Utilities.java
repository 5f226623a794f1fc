package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiandang.household.code.Fuel;
import org.jspecify.annotations.Nullable;

/**
 * Power, broadcast, toilet, fuel.
 *
 * @param productionPower Power for production (生产用电)
 * @param livingPower Power for living (生活用电)
 * @param broadcast Radio and television (广播电视)
 * @param toilet Sanitary toilet (卫生厕所)
 * @param fuel Main fuel (主要燃料类型)
 * @param fuelNote Other fuel
 */
@Embeddable
public record Utilities(
        @Nullable Boolean productionPower,
        @Nullable Boolean livingPower,
        @Nullable Boolean broadcast,
        @Nullable Boolean toilet,
        @Enumerated(EnumType.STRING) @Nullable Fuel fuel,
        @Nullable String fuelNote) {

    /** Nothing known. */
    public static final Utilities UNKNOWN = new Utilities(null, null, null, null, null, null);
}
