package org.jiandang.change.check;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.procedure.StepNotAllowed;

/** What several checks refuse, in their order: a form is told all of it, a step is refused with the first. */
public final class Refusals {

    private final List<StepNotAllowed> all = new ArrayList<>();

    public void add(StepNotAllowed refusal) {
        all.add(refusal);
    }

    /** Runs a check and keeps what it refuses. */
    public void of(Runnable check) {
        try {
            check.run();
        } catch (StepNotAllowed refused) {
            add(refused);
        }
    }

    /** These and more. */
    public Refusals and(Refusals more) {
        all.addAll(more.all);
        return this;
    }

    public List<StepNotAllowed> all() {
        return List.copyOf(all);
    }

    /** Refuses with the first, if there is one. */
    public void throwFirst() {
        if (!all.isEmpty()) {
            throw all.get(0);
        }
    }
}
