package org.jiandang.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/** Port: requests of the actor's area. */
public interface SubjectRequests {

    /** The household of this number in the actor's area. */
    Optional<HouseholdId> household(String householdNo);

    void add(RetentionId id, RecordRequest request, @Nullable HouseholdId household, LocalDate dueOn, Actor recording);

    Optional<SubjectRequest> find(RetentionId id);

    /** Open ones by their day, then the answered ones, the newest first; after so many. */
    List<SubjectRequest> page(int skip, int size);

    /** Open requests by whether their day has passed: those within their time, those past it, and the earliest day. */
    Due due(LocalDate today);

    /** Writes the answer down; false when it was answered before. */
    boolean answer(RetentionId id, RequestState state, String answer, LocalDate on, Actor answering);

    /** How many wait, how many of them are late, and the first day to keep. */
    record Due(long open, long late, @Nullable LocalDate first) {}
}
