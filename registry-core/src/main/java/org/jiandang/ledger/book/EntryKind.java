package org.jiandang.ledger.book;

/** How a household came in. */
public enum EntryKind {
    /** 新识别 */
    NEW,
    /** 返贫 */
    RETURNED
}
