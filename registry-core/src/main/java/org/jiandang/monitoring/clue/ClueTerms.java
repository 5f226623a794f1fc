package org.jiandang.monitoring.clue;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which day the county has to decide about a household: the term of the clue that is being followed. */
@Component
public class ClueTerms {

    private final Clues clues;

    ClueTerms(Clues clues) {
        this.clues = clues;
    }

    /** The day of the newest clue that waits or is followed; null where there is none or no term. */
    public @Nullable LocalDate dueOf(HouseholdId household) {
        return clues.ofHousehold(household).stream()
                .filter(clue -> clue.state() == ClueState.OPEN || clue.state() == ClueState.FOLLOWED)
                .findFirst()
                .map(Clue::dueOn)
                .orElse(null);
    }
}
