package org.jiandang.procedure;

import org.jiandang.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case of a batch.
 *
 * @param refusal why it was left; null when it was approved
 */
public record BatchOutcome(CaseId id, @Nullable Refusal refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
