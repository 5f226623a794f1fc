package org.jiandang.replay;

import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A decision that comes out otherwise today.
 *
 * @param decisionNo its place in the case
 * @param decided the codes found then, each once
 * @param judged the codes found now; equal to the former where only figures or severities differ
 * @param trouble why it could not be judged at all
 */
public record Difference(
        CaseId id,
        int decisionNo,
        RegionCode village,
        String caseNo,
        List<String> decided,
        List<String> judged,
        @Nullable String trouble) {

    public Difference {
        decided = List.copyOf(decided);
        judged = List.copyOf(judged);
    }
}
