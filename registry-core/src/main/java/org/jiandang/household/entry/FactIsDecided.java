package org.jiandang.household.entry;

import org.jiandang.household.card.Section;
import org.jiandang.refusal.Refusal;

/** A decision rests on this fact, so it is changed by a change request and not in place. */
public final class FactIsDecided extends Refusal {

    private final Section section;

    public FactIsDecided(Section section) {
        super("refusal.FactIsDecided");
        this.section = section;
    }

    /** What should be changed, for the link to the change request. */
    public Section section() {
        return section;
    }
}
