package org.jiandang.account.factor;

import java.util.Optional;
import org.jiandang.vault.SealedPlace;

/** The sealed seeds of second factors and the steps that were used. */
public interface FactorStore {

    /** Where the seed of an account is sealed for; staff belong to no county. */
    static SealedPlace place(String login) {
        return new SealedPlace("second_factor", "000000", 0, 0, login);
    }

    /** The sealed seed in use. */
    Optional<byte[]> active(String login);

    /**
     * Puts a sealed seed into use; the step that confirmed it is used up. False, and nothing is changed, when the account no longer stands as it was
     * seen: somebody else has set up a second factor since, or it was reset.
     */
    boolean activate(Standing seen, byte[] cipher, long step);

    /** Uses up a step: false when it or a later one was used before. Of several at the same time one gets true. */
    boolean use(String login, long step);

    /** Ends the second factor of an account that is reset; the next is set up before a second officer, if there was one. */
    void end(String login, String resetBy);

    /** Who started the last reset of the account. */
    Optional<String> resetBy(String login);
}
