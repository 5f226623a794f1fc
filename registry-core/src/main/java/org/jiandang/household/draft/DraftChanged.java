package org.jiandang.household.draft;

import org.jiandang.refusal.Refusal;

/** The draft was saved from another window meanwhile; what is in this one is shown again and nothing is lost. */
public final class DraftChanged extends Refusal {

    public DraftChanged() {
        super("refusal.DraftChanged");
    }
}
