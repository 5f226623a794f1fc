package org.jiandang.vault;

/** A sealed value did not open: it was altered, moved to another place, or sealed with another key. */
public class SealBroken extends RuntimeException {

    public SealBroken(SealedPlace place, Throwable cause) {
        super("a sealed value does not open at " + place.path(), cause);
    }
}
