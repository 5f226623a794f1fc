package org.jiandang.policy.catalogue;

/** Why a value cannot be what its parameter needs. */
public enum ValueFault {
    /** An amount of yuan above nothing, two decimals at most. */
    NO_AMOUNT,
    /** A share from 0 to 100. */
    NO_PERCENT,
    /** Whole days, months or times from 1 to 999. */
    NO_COUNT,
    /** A measure above nothing. */
    NO_MEASURE,
    /** A share like 2/3. */
    NO_SHARE,
    /** Codes of rules, separated by commas. */
    NO_CODES,
    /** A day like 2020-12-31. */
    NO_DATE,
    /** Ages like 16-59. */
    NO_AGES,
    /** A day of the year like 10-01. */
    NO_MONTH_DAY,
    /** ENTRY, EXIT or MONITOR, separated by commas. */
    NO_USES,
    /** NET or ANNUAL_INCOME. */
    NO_MEASURE_OF_INCOME,
    /** REVIEW, EXPLAIN or BLOCK. */
    NO_SEVERITY,
    /** true or false. */
    NO_YES_OR_NO,
    /** Anything at all. */
    EMPTY,
    /** The unit does not go with the parameter. */
    WRONG_UNIT
}
