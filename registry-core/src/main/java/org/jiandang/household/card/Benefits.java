package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Care of the state.
 *
 * @param dibao Minimum allowance (农村最低生活保障)
 * @param tekun In the care of the state (特困供养)
 */
@Embeddable
public record Benefits(@Nullable Boolean dibao, @Nullable Boolean tekun) {

    /** Nothing known. */
    public static final Benefits UNKNOWN = new Benefits(null, null);
}
