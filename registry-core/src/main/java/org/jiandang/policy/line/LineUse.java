package org.jiandang.policy.line;

/** What an income line decides. The three are different values, and none stands in for another. */
public enum LineUse {
    /** Below it a household may be taken in. */
    ENTRY,
    /** Above it a household may leave. */
    EXIT,
    /** Below it a household that left, or never was in, is watched. */
    MONITOR;

    /** The name under which a rule says that it reads the lines of this use. */
    public String parameter() {
        return "line." + name();
    }
}
