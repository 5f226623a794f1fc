package org.jiandang.policy.line;

/** The kind of area an income line is for: Inner Mongolia had its own lines for farming and for pastoral areas. */
public enum AreaType {
    FARMING,
    PASTORAL,
    /** Holds for both. */
    ANY
}
