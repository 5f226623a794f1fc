package org.jiandang.villageexit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a village's exit is judged on. Holds no name and no number of a person.
 *
 * @param year the year of the indicators
 * @param checks the items as last looked at
 */
record VillageExitFacts(int year, VillageIndicators figures, List<ItemCheck> checks, VillageExitLimits limits) {

    VillageExitFacts {
        checks = List.copyOf(checks);
    }

    /** The same facts under other limits: how an old decision is judged again. */
    VillageExitFacts under(VillageExitLimits other) {
        return new VillageExitFacts(year, figures, checks, other);
    }

    /** The items the profile asks for, with what was found. */
    List<ItemState> items() {
        List<ItemState> items = new ArrayList<>();
        for (ChecklistItem item : limits.items()) {
            items.add(new ItemState(items.size() + 1, item, check(item).orElse(null)));
        }
        return items;
    }

    Optional<ItemCheck> check(ChecklistItem item) {
        return checks.stream().filter(check -> check.item() == item).findFirst();
    }

    long open() {
        return items().stream().filter(item -> !item.isLookedAt()).count();
    }

    @Nullable
    Object incidenceLimit() {
        return limits.incidence() == null ? null : limits.incidence().value();
    }
}
