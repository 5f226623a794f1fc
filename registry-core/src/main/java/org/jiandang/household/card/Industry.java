package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Links to producers.
 *
 * @param cooperative Member of a cooperative (农民专业合作社)
 * @param leadingEnterprise Led by an enterprise (龙头企业带动)
 * @param entrepreneurLed Led by an entrepreneur (创业致富带头人带动)
 */
@Embeddable
public record Industry(
        @Nullable Boolean cooperative,
        @Nullable Boolean leadingEnterprise,
        @Nullable Boolean entrepreneurLed) {

    /** Nothing known. */
    public static final Industry UNKNOWN = new Industry(null, null, null);
}
