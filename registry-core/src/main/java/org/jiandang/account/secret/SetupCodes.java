package org.jiandang.account.secret;

/** The hash of the code that opens the set-up page of an empty registry. */
public interface SetupCodes {

    /** Keeps the hash in the place of an earlier one. */
    void keep(String hash);

    /** Uses the code up; false when it is another or was used before. Of two at the same time one gets true. */
    boolean use(String hash);
}
