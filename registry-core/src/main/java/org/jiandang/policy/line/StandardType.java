package org.jiandang.policy.line;

/** Whose standard an income line is (识别标准). */
public enum StandardType {
    NATIONAL,
    REGIONAL,
    /** Holds for both. */
    ANY
}
