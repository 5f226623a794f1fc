package org.jiandang.change;

import org.jiandang.procedure.Action;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step with a change request.
 *
 * @param version the version the page showed
 * @param opinion what is said; a return, refusal or withdrawal needs it
 */
public record DecideChange(
        ChangeId id, int version, Action action, @Nullable String opinion) {}
