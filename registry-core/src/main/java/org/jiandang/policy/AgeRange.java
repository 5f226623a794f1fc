package org.jiandang.policy;

/**
 * Ages in whole years, both ends included.
 *
 * @param from the lowest age
 * @param to the highest age
 */
public record AgeRange(int from, int to) {

    public AgeRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range of ages: " + from + "-" + to);
        }
    }

    public boolean contains(int age) {
        return age >= from && age <= to;
    }
}
