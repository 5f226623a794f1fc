package org.jiandang.account.secret;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Counts sign-in attempts, per log-in and per address, whether or not the log-in exists. An attempt counts as failed from its beginning until
 * it is known to have succeeded, so attempts made at the same time cannot pass the limit together. An address from which the log-in has succeeded
 * lately counts for itself, so that strangers who guess do not keep the owner out.
 */
public interface SignInThrottle {

    /** Notes an attempt; gives its number, or nothing when there have been too many. */
    OptionalLong begin(String login, String address);

    void succeeded(long attempt);

    /**
     * The attempt has signed somebody in. Raises an alarm when the account is in use from another address at the same time: one account is one person's
     * (C11).
     */
    void signedIn(String login, long attempt);

    /**
     * Disables an account that was guessed at a hundred times in a row (its role ends as well, so that the security administrator decides), or that
     * nobody has used for 90 days; never the last of its kind of administrators, and never the demonstration's for want of use.
     *
     * @return why it was disabled just now
     */
    Optional<String> close(String login);
}
