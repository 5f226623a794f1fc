package org.jiandang.account.factor;

import java.util.Optional;

/** The sealed seeds of second factors and the steps that were used. */
public interface FactorStore {

    /** The sealed seed in use. */
    Optional<byte[]> active(String login);

    /** The sealed seed that was shown and not confirmed yet. */
    Optional<byte[]> pending(String login);

    /** Keeps a seed that is about to be shown, in the place of an earlier one. */
    void keepPending(String login, byte[] cipher);

    /** Puts the pending seed into use; the step that confirmed it is used up. False when there is none (any more). */
    boolean activate(String login, long step);

    /** Uses up a step: false when it or a later one was used before. Of several at the same time one gets true. */
    boolean use(String login, long step);

    /** Ends the second factor of an account that is reset; the next is set up before a second officer, if there was one. */
    void end(String login, String resetBy);

    /** Who started the last reset of the account. */
    Optional<String> resetBy(String login);
}
