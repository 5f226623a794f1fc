package org.jiandang.villageexit;

import java.util.List;
import org.jiandang.policy.PolicyValue;
import org.jiandang.procedure.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * A village's exit as its page and its form show it: figures beside targets, and the list.
 *
 * @param rows the figures with their targets
 * @param items the items of the profile with what was found
 * @param list the list as the profile sets it, with its clause
 * @param writable whether the actor writes in the list now
 * @param exit the result; null while the village has not left
 */
public record VillageExitView(
        CaseRecord file,
        VillageIndicators figures,
        List<IndicatorRow> rows,
        List<ItemState> items,
        @Nullable PolicyValue list,
        boolean writable,
        @Nullable VillageExit exit) {

    public VillageExitView {
        rows = List.copyOf(rows);
        items = List.copyOf(items);
    }
}
