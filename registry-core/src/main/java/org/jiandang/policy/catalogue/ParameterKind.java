package org.jiandang.policy.catalogue;

import org.jiandang.policy.PolicyValue;

/** The families of values, by the beginning of their names. */
public enum ParameterKind {
    LINE,
    NOTICE,
    LIMIT,
    /** How strictly a rule is taken. */
    SEVERITY,
    /** Whether an item of income counts as stable. */
    STABLE_INCOME,
    /** A local word. */
    WORD,
    SETTING;

    static ParameterKind of(String parameter) {
        if (parameter.equals(PolicyValue.LINE)) {
            return LINE;
        }
        return switch (parameter.contains(".") ? parameter.substring(0, parameter.indexOf('.')) : "") {
            case "notice" -> NOTICE;
            case "limit" -> LIMIT;
            case "severity" -> SEVERITY;
            case "stableIncome" -> STABLE_INCOME;
            case "word" -> WORD;
            default -> SETTING;
        };
    }

    /** Whether the value is compared with, so that it matters whether it includes itself; of a notice, whether the day of posting counts. */
    public boolean hasInclusive() {
        return this == LINE || this == LIMIT || this == NOTICE;
    }
}
