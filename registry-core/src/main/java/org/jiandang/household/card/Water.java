package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jiandang.household.code.WaterSource;
import org.jspecify.annotations.Nullable;

/**
 * Drinking water and its four indicators: amount, way, quality, reliability.
 *
 * @param waterSource Source (饮水情况)
 * @param waterDifficult Water is hard to get (饮水是否困难)
 * @param waterSafe Water is safe (饮水是否安全, 是否解决安全饮用水)
 * @param waterLitres Litres per person and day
 * @param waterMinutes Minutes to fetch water, both ways
 * @param waterQualityOk Quality as tested
 * @param waterGuaranteePct Share of days with water, percent
 */
@Embeddable
public record Water(
        @Enumerated(EnumType.STRING) @Nullable WaterSource waterSource,
        @Nullable Boolean waterDifficult,
        @Nullable Boolean waterSafe,
        @Nullable BigDecimal waterLitres,
        @Nullable BigDecimal waterMinutes,
        @Nullable Boolean waterQualityOk,
        @Nullable BigDecimal waterGuaranteePct) {

    /** Nothing known. */
    public static final Water UNKNOWN = new Water(null, null, null, null, null, null, null);
}
