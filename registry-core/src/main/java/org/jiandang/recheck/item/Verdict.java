package org.jiandang.recheck.item;

/** What people found on the spot. */
public enum Verdict {
    /** 属实: it is as the finding says, and waits for mending */
    CONFIRMED,
    /** 不属实: the data are right as they stand */
    UNFOUNDED,
    /** 已整改: mended; the finding must no longer arise */
    MENDED
}
