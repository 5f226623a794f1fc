package org.jiandang.household.value;

/** Kind of document (证件类型): 居民身份证, 残疾人证, or the 15-digit first-generation number. */
public enum IdKind {
    RESIDENT_ID,
    DISABILITY_CARD,
    LEGACY_ID,
    /** None; a proof of the police lies in the file. */
    NONE
}
