package org.jiandang.monitoring.clue;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clues of an area. */
@Service
public class ClueList {

    private final Clues clues;

    ClueList(Clues clues) {
        this.clues = clues;
    }

    /** A page of the list; the next one begins after the cursor. */
    public record Page(List<ListedClue> clues, long total, ClueQuery.@Nullable After next) {

        public Page {
            clues = List.copyOf(clues);
        }
    }

    /** A page of the list; an area outside the actor's own does not exist. */
    @Transactional(readOnly = true)
    public Page page(ClueQuery query, int size) {
        Acting.require().mustReach(query.area());
        List<ListedClue> found = clues.read(query, size + 1);
        long total = clues.count(query);
        if (found.size() <= size) {
            return new Page(found, total, null);
        }
        List<ListedClue> shown = found.subList(0, size);
        Clue last = shown.get(size - 1).clue();
        return new Page(
                shown, total, new ClueQuery.After(last.dueOn() == null ? ClueQuery.NEVER : last.dueOn(), last.id()));
    }

    /** How many clues of the actor's area wait. */
    @Transactional(readOnly = true)
    public long waiting() {
        return clues.count(new ClueQuery(Acting.require().jurisdiction().region(), ClueState.OPEN, null, null));
    }

    /** The clues about a household, the newest first. */
    @Transactional(readOnly = true)
    public List<Clue> ofHousehold(HouseholdId household) {
        return clues.ofHousehold(household);
    }
}
