package org.jiandang.web.monitoring;

import java.util.Arrays;
import java.util.Objects;
import org.jiandang.monitoring.clue.ClueQuery;
import org.jiandang.monitoring.clue.ClueSource;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jspecify.annotations.Nullable;

/** The filter of the list of clues, as it stands in the address; without one, what waits. */
record ClueFilter(
        @Nullable String area,
        @Nullable String state,
        @Nullable String source,
        @Nullable String after,
        @Nullable Integer size) {

    ClueQuery query(RegionCode own) {
        return new ClueQuery(
                region(own),
                // nothing asked: what waits; left empty: all; a filter by source alone: all of it
                state == null && source == null ? ClueState.OPEN : constant(ClueState.class, state),
                constant(ClueSource.class, source),
                after == null ? null : ClueQuery.After.of(after));
    }

    RegionCode region(RegionCode own) {
        return area == null || area.isEmpty() ? own : RegionCode.of(area);
    }

    int rows() {
        return Pager.size(size);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
