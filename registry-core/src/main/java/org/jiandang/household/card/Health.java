package org.jiandang.household.card;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HealthConverter;
import org.jspecify.annotations.Nullable;

/**
 * State of health; several conditions may apply.
 *
 * @param conditions Conditions (健康状况); healthy excludes the others
 */
@Embeddable
public record Health(
        @Convert(converter = HealthConverter.class) @Column(name = "health") @Nullable
        Set<HealthCondition> conditions) {

    /** Nothing known. */
    public static final Health UNKNOWN = new Health(null);
}
