package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.NotExitedReason;
import org.jiandang.household.code.PovertyCause;
import org.jspecify.annotations.Nullable;

/**
 * Standing in the registry and the years that belong to it. It changes by cases, never by hand.
 *
 * @param status Standing (脱贫属性)
 * @param exitYear Year of exit (脱贫年度)
 * @param planExitYear Planned year of exit (计划脱贫年度)
 * @param returnYear Year of falling back (返贫年度)
 * @param returnCause Cause of falling back (返贫原因)
 * @param notExitedReason Why not exited (未脱贫原因)
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) @Nullable HouseholdStatus status,
        @Nullable Integer exitYear,
        @Nullable Integer planExitYear,
        @Nullable Integer returnYear,
        @Enumerated(EnumType.STRING) @Nullable PovertyCause returnCause,
        @Enumerated(EnumType.STRING) @Nullable NotExitedReason notExitedReason) {

    /** Nothing known. */
    public static final Standing UNKNOWN = new Standing(null, null, null, null, null, null);
}
