package org.jiandang.replay;

import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;

/**
 * A decision as it was written down.
 *
 * @param no its place in the case
 * @param caseNo the number people use
 * @param facts the facts it rested on, as JSON
 * @param findings what was found then, as JSON
 * @param profileVersion the policy it was judged by
 */
public record WrittenDecision(
        CaseId id,
        int no,
        RegionCode village,
        String caseNo,
        CaseKind kind,
        String facts,
        String findings,
        String profileVersion) {}
