package org.jiandang.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Decides about a case, or sends, takes or hands it back.
 *
 * @param action APPROVE, RETURN, REFUSE, RESUBMIT or WITHDRAW
 * @param opinion the reason where the step needs one
 */
public record DecideCase(
        CaseId id, int version, Action action, @Nullable String opinion) {}
