package org.jiandang.procedure;

/** What a step may find left empty; named in refusals. */
public enum CaseField {
    PLACE,
    CONTACT,
    HOUSEHOLDS,
    FIRST_VERIFIER,
    SECOND_VERIFIER,
    SIGNER,
    DOCUMENT_NO,
    CONTENT,
    FINDING,
    REASON,
    EVIDENCE,
    DETAIL,
    EXCEPTION,
    MAIN_CAUSE,
    AGRICULTURAL_RESIDENTS
}
