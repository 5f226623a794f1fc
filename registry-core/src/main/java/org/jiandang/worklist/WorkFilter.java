package org.jiandang.worklist;

import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What of the queue is asked for.
 *
 * @param kind only this kind of case
 * @param stage only cases at this stage
 * @param area only under this region
 * @param withFindings true: only with findings (有疑点); false: only without; null: both
 */
public record WorkFilter(
        @Nullable CaseKind kind,
        @Nullable Stage stage,
        @Nullable RegionCode area,
        @Nullable Boolean withFindings) {

    /** Everything that waits. */
    public static final WorkFilter ALL = new WorkFilter(null, null, null, null);
}
