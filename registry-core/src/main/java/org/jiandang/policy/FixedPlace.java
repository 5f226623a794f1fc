package org.jiandang.policy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same place whatever the facts are. */
record FixedPlace<S>(Place place) implements Function<S, Place> {

    @Override
    public Place apply(S subject) {
        return place;
    }

    /** The place that such a function always gives; none for one that asks the facts. */
    static @Nullable Place in(Function<?, Place> where) {
        return where instanceof FixedPlace<?> fixed ? fixed.place : null;
    }
}
