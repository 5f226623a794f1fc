package org.jiandang.policy;

/**
 * The share of those entitled who must be present for a meeting to count.
 *
 * @param numerator the share's upper part
 * @param denominator the share's lower part
 * @param inclusive whether exactly the share is enough (三分之二以上)
 */
public record Quorum(long numerator, long denominator, boolean inclusive) {

    public Quorum {
        if (numerator <= 0 || denominator < numerator) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
    }

    /** Whether enough are present; compared by cross-multiplication, without dividing. */
    public boolean isMetBy(long present, long entitled) {
        int beyond = Long.compare(Math.multiplyExact(present, denominator), Math.multiplyExact(entitled, numerator));
        return entitled > 0 && (beyond > 0 || (inclusive && beyond == 0));
    }
}
