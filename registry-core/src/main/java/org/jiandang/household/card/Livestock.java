package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pastoral part of the form (内蒙古): grazing land in mu, production buildings in m², heads of livestock.
 *
 * @param grazingLand Grazing land (草牧场), mu
 * @param productionBuilding Buildings for production (生产用房), m²
 * @param poultry Poultry (家禽)
 * @param cattle Cattle (牛)
 * @param sheep Sheep and goats (羊)
 * @param pigs Pigs (猪)
 * @param otherLivestock Other animals (其他)
 */
@Embeddable
public record Livestock(
        @Nullable BigDecimal grazingLand,
        @Nullable BigDecimal productionBuilding,
        @Nullable Integer poultry,
        @Nullable Integer cattle,
        @Nullable Integer sheep,
        @Nullable Integer pigs,
        @Nullable Integer otherLivestock) {

    /** Nothing known. */
    public static final Livestock UNKNOWN = new Livestock(null, null, null, null, null, null, null);
}
