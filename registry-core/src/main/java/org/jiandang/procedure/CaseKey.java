package org.jiandang.procedure;

/** A case with the version a page showed. */
public record CaseKey(CaseId id, int version) {}
