package org.jiandang.removal;

import org.jiandang.evidence.EvidenceKind;

/** Why an identification was wrong (识别不精准). */
public enum RemovalCause {
    /** 识别时已有红线情形，经核实确认 */
    RED_LINE(EvidenceKind.RED_LINE_PROOF),
    /** 识别所依据的信息不实 */
    FALSE_DATA(EvidenceKind.MATCH_RESULT);

    private final EvidenceKind proof;

    RemovalCause(EvidenceKind proof) {
        this.proof = proof;
    }

    /** The paper that shows it. */
    public EvidenceKind proof() {
        return proof;
    }
}
