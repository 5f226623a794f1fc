package org.jiandang.recheck.special;

/**
 * How long a list is.
 *
 * @param rows its rows
 * @param unjudged households it could not judge, because their area has no line for their year
 */
public record SpecialCount(SpecialList list, long rows, long unjudged) {}
