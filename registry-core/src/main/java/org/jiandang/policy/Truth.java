package org.jiandang.policy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Yes, no, or not known. What is not known is not “no”: a rule whose facts are not known stays silent. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    /** A fact that may be absent. */
    public static Truth of(@Nullable Boolean fact) {
        if (fact == null) {
            return UNKNOWN;
        }
        return fact ? YES : NO;
    }

    /** No as soon as one is no; else not known as soon as one is not known. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Yes as soon as one is yes; else not known as soon as one is not known. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    public static Truth all(Truth... truths) {
        return Arrays.stream(truths).reduce(YES, Truth::and);
    }

    public static Truth any(Truth... truths) {
        return Arrays.stream(truths).reduce(NO, Truth::or);
    }
}
