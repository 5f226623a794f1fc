package org.jiandang.account.factor;

import java.time.Instant;
import org.jiandang.account.Actor;
import org.jspecify.annotations.Nullable;

/**
 * How an account that may be used stands now.
 *
 * @param actor who acts through it
 * @param hasSecondFactor whether a second factor was set up and confirmed
 * @param needsWitness whether setting one up takes a second officer, because an earlier one was reset
 * @param passwordChangedAt when the password was chosen
 */
public record Standing(
        Actor actor,
        boolean hasSecondFactor,
        boolean needsWitness,
        @Nullable Instant passwordChangedAt) {}
