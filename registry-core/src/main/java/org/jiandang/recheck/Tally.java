package org.jiandang.recheck;

/**
 * What a re-check found of one rule.
 *
 * @param opened doubts that are new, or whose figures are
 * @param closed doubts that no longer arise
 * @param stillOpen doubts that waited before and wait still
 * @param answered doubts with an answer whose figures are the same
 */
public record Tally(String code, long opened, long closed, long stillOpen, long answered) {

    public Tally plus(Tally other) {
        return new Tally(
                code,
                opened + other.opened,
                closed + other.closed,
                stillOpen + other.stillOpen,
                answered + other.answered);
    }
}
