package org.jiandang.ledger;

/** A person's number as a ledger may show it: already masked, or opened by a reader who was allowed to and said why. */
public record Guarded(String text) {

    @Override
    public String toString() {
        return "Guarded[…]";
    }
}
