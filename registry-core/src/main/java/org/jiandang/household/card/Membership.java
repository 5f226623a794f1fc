package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jspecify.annotations.Nullable;

/**
 * When and why a member came and went; a member who left stays on the card, closed.
 *
 * @param joinedOn Day of joining
 * @param joinReason Reason of joining (增加原因)
 * @param leftOn Day of leaving
 * @param leftReason Reason of leaving (减少原因)
 */
@Embeddable
public record Membership(
        @Nullable LocalDate joinedOn,
        @Enumerated(EnumType.STRING) @Nullable JoinReason joinReason,
        @Nullable LocalDate leftOn,
        @Enumerated(EnumType.STRING) @Nullable LeaveReason leftReason) {

    /** Nothing known. */
    public static final Membership UNKNOWN = new Membership(null, null, null, null);
}
