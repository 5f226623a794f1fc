package org.jiandang.monitoring.clue;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The clues. */
public interface Clues {

    /** Writes a clue; one whose receipt is known already changes nothing. It reads nothing back: a visitor may not. */
    void add(NewClue clue);

    Optional<Clue> find(ClueId id);

    SealedNumbers numbers(ClueId id);

    /** Rows of the list: open ones by the day they are due, the others the newest first. */
    List<ListedClue> read(ClueQuery query, int limit);

    long count(ClueQuery query);

    /** The clues about a household, the newest first. */
    List<Clue> ofHousehold(HouseholdId household);

    /** Households of the village that the clue may mean: by identity number, else by a member's name. */
    List<Candidate> candidates(ClueId id);

    /** The household of the village with the number. */
    Optional<HouseholdId> household(RegionCode village, String householdNo);

    /** Puts the clue where it now stands; false when it has changed since. */
    boolean update(Clue clue, @Nullable String answeredBy);

    /** Sends an open clue that names no household to another village of the county; false when it has changed since. */
    boolean move(Clue clue, RegionCode to, String reason);

    /** Where the report with the receipt stands, asked beyond every area; nothing for an unknown one. */
    Optional<ClueState> stateOf(Receipt receipt);
}
