package org.jiandang.appraisal;

/**
 * The votes on one household; for, against and abstained are those present.
 *
 * @param caseSerial the household's case in the county of the meeting
 */
public record Vote(long caseSerial, int inFavour, int against, int abstained) {

    public int cast() {
        return inFavour + against + abstained;
    }

    /** More than half of those present are in favour. */
    public boolean passes(int present) {
        return inFavour * 2L > present;
    }
}
