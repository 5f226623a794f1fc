package org.jiandang.keys;

import org.jiandang.refusal.Refusal;

/** The blind indexes are just being replaced: nobody looks up or registers a person for the while. Nothing was done. */
public final class IndexesSwitching extends Refusal {

    private static final long serialVersionUID = 1L;

    public IndexesSwitching() {
        super("closed.text");
    }
}
