package org.jiandang.ledger.book;

/** Why a household was visited before others (rulebook §7): the special lists whose visits stand in L25. */
public enum VisitedList {
    /** 边缘户 */
    EDGE,
    /** 存疑户 */
    DOUBTFUL,
    /** 独居老人户 */
    OLD_ALONE
}
