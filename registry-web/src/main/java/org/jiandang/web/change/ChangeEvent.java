package org.jiandang.web.change;

import java.util.Locale;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeTerms;

/** The kinds of change a form can propose. */
public enum ChangeEvent {
    JOINS(Change.MemberJoins.class),
    LEAVES(Change.MemberLeaves.class),
    HEAD(Change.HeadChanges.class),
    CORRECTION(Change.SectionCorrected.class),
    SPLITS(Change.HouseholdSplits.class),
    MERGES(Change.HouseholdMerges.class),
    MOVES(Change.HouseholdMoves.class),
    ABROAD(Change.HouseholdLeavesCounty.class),
    ENDS(Change.HouseholdEnds.class);

    private final Class<? extends Change> change;

    ChangeEvent(Class<? extends Change> change) {
        this.change = change;
    }

    /** The word in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name the core keeps it by. */
    public String event() {
        return change.getSimpleName();
    }

    /** Whose it is to propose it. */
    Role proposer() {
        return ChangeTerms.proposer(event());
    }

    /** The kind of a word in an address. */
    public static ChangeEvent of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The kind of a change. */
    public static ChangeEvent of(Change change) {
        for (ChangeEvent one : values()) {
            if (one.change == change.getClass()) {
                return one;
            }
        }
        throw new IllegalArgumentException("no form for " + change.getClass());
    }
}
