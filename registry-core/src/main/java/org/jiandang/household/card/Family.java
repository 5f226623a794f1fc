package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Particular families.
 *
 * @param martyrFamily Family of a soldier or martyr (军烈属)
 * @param onlyChild Family with one child (独生子女户)
 * @param twoGirls Family with two daughters (双女户)
 */
@Embeddable
public record Family(
        @Nullable Boolean martyrFamily,
        @Nullable Boolean onlyChild,
        @Nullable Boolean twoGirls) {

    /** Nothing known. */
    public static final Family UNKNOWN = new Family(null, null, null);
}
