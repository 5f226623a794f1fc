package org.jiandang.procedure;

/** What a case can be about. A village's or county's case carries the twelve-digit code of the region, zeros below its level. */
public enum SubjectKind {
    HOUSEHOLD,
    VILLAGE,
    COUNTY
}
