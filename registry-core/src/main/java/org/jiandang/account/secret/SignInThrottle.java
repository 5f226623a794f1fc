package org.jiandang.account.secret;

import java.util.OptionalLong;

/**
 * Counts sign-in attempts, per log-in and per address, whether or not the log-in exists. An attempt counts as failed from its beginning until
 * it is known to have succeeded, so attempts made at the same time cannot pass the limit together.
 */
public interface SignInThrottle {

    /** Notes an attempt; gives its number, or nothing when there have been too many. */
    OptionalLong begin(String login, String address);

    void succeeded(long attempt);
}
