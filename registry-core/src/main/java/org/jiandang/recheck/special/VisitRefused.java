package org.jiandang.recheck.special;

import org.jiandang.refusal.Refusal;

/** A visit that cannot be recorded. */
public final class VisitRefused extends Refusal {

    private VisitRefused(String key) {
        super(key);
    }

    static VisitRefused notVisited() {
        return new VisitRefused("refusal.special.list");
    }

    static VisitRefused future() {
        return new VisitRefused("refusal.special.future");
    }
}
