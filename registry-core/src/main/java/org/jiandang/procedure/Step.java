package org.jiandang.procedure;

import java.util.Set;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * One row of a step table.
 *
 * @param from the stage the case stands at; null for the step that opens it
 * @param action what is done
 * @param to the stage it reaches
 * @param roles who may do it
 * @param level the level it is done at
 * @param binds whether it decides: one person binds at one level of a case only
 */
public record Step(@Nullable Stage from, Action action, Stage to, Set<Role> roles, Level level, boolean binds) {

    public Step {
        roles = Set.copyOf(roles);
    }

    /** Whether the step has to wait until a posted notice has run its days. */
    public boolean waitsForNotice() {
        return binds && level != Level.AUTHOR && from != null && from.isNotice();
    }

    /** Whether only the one who opened the case takes the step, and no colleague of the same role. */
    public boolean isForTheAuthor() {
        return action == Action.WITHDRAW || action == Action.RESUBMIT;
    }

    /** Whether the step says no or sends back; such a step needs a reason and no fulfilled conditions. */
    public boolean needsReason() {
        return switch (action) {
            case RETURN, REFUSE, UPHOLD, SETTLE, WITHDRAW, DECLINE, OBJECT -> true;
            default -> false;
        };
    }
}
