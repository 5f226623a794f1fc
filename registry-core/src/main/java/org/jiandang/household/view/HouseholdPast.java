package org.jiandang.household.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/** What the register knew of a household earlier, within the asker's area of the rows' own day. */
public interface HouseholdPast {

    /** The card as the register knew it at the moment; empty when it did not know the household. */
    Optional<HouseholdView> at(HouseholdId id, @Nullable Integer year, Instant moment);

    /** The card as it stood in a version of the household; empty when that version is not known. */
    Optional<HouseholdView> atVersion(HouseholdId id, int year, int version);

    /** Who changed what, old and new, the newest first; at most so many fields. */
    List<FieldChange> changes(HouseholdId id, int limit);

    /** Whether it is still the actor's to write: an applicant he entered and has not submitted, or whose case has been returned to him as its author. */
    boolean isDraftOf(HouseholdId id, Actor actor);
}
