package org.jiandang.procedure;

import org.jiandang.policy.Findings;
import org.jiandang.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A step the actor's role may take, and what stands in its way today.
 *
 * @param stops the breaches that stop it; none when it may be taken
 * @param asks what does not stop it but asks for a reason in the opinion
 * @param refusal what else stops it: not the author, a value of the profile is missing
 */
public record OpenStep(
        Step step, Findings stops, Findings asks, @Nullable Refusal refusal) {

    public boolean isAllowed() {
        return stops.isEmpty() && refusal == null;
    }
}
