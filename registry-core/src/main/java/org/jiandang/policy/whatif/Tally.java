package org.jiandang.policy.whatif;

/**
 * Households of an area before and after. “In” are those the line lets pass: below an entry or a monitoring line, above an exit line.
 *
 * @param households on the register, closed and removed ones left out
 * @param judged those with an income of the year and a line, before or after: the denominator
 * @param withoutLine those with an income and no line at all
 * @param nowIn in by the line in force
 * @param thenIn in by the supposed line; now in, plus gained, less lost
 * @param gained in then and not now
 * @param lost in now and not then
 */
public record Tally(
        long households,
        long judged,
        long withoutLine,
        long nowIn,
        long thenIn,
        long gained,
        long lost,
        long peopleGained,
        long peopleLost) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                households + other.households,
                judged + other.judged,
                withoutLine + other.withoutLine,
                nowIn + other.nowIn,
                thenIn + other.thenIn,
                gained + other.gained,
                lost + other.lost,
                peopleGained + other.peopleGained,
                peopleLost + other.peopleLost);
    }
}
