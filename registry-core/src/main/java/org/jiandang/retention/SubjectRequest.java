package org.jiandang.retention;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A request of somebody about what is known of them.
 *
 * @param household the household it is about, where that is registered
 * @param dueOn the last day to answer
 * @param answer what was answered and why; none while it is open
 */
public record SubjectRequest(
        RetentionId id,
        @Nullable HouseholdId household,
        @Nullable String householdNo,
        RequestKind kind,
        String applicant,
        String standing,
        String content,
        LocalDate receivedOn,
        LocalDate dueOn,
        RequestState state,
        @Nullable Answer answer,
        String recordedBy) {

    /** Who answered what, when. */
    public record Answer(String text, LocalDate on, String by) {}

    /** Whether it is open past its day. */
    public boolean isOverdue(LocalDate today) {
        return state == RequestState.OPEN && today.isAfter(dueOn);
    }
}
