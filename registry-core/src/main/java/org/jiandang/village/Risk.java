package org.jiandang.village;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Disasters of the year before.
 *
 * @param disasters Kinds (自然灾害)
 * @param disasterNote What happened
 */
@Embeddable
public record Risk(
        @Convert(converter = Disaster.Stored.class) @Nullable
        Set<Disaster> disasters,

        @Nullable String disasterNote) {

    /** Nothing known. */
    public static final Risk UNKNOWN = new Risk(null, null);
}
