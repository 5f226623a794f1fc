package org.jiandang.ledger;

/**
 * What of the people in a ledger its reader may see.
 *
 * @param numbers whether identity numbers, phones and accounts are shown whole
 * @param minors whether the names of minors are shown
 */
public record Disclosure(boolean numbers, boolean minors) {

    /** The same reader, with numbers masked. */
    public Disclosure masked() {
        return new Disclosure(false, minors);
    }
}
