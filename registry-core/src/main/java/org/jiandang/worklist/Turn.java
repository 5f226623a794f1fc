package org.jiandang.worklist;

import java.util.List;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;

/**
 * A stage at which somebody of a role has something to do, from the step tables.
 *
 * @param actions what, the usual one first
 * @param waitsForNotice whether it waits until the notice is over
 * @param binds whether each of them decides; then it is nobody's turn who has decided at another level of the case, or opened it
 * @param level the level they decide at
 */
public record Turn(
        CaseKind kind, Stage stage, List<Action> actions, boolean waitsForNotice, boolean binds, Level level) {

    public Turn {
        actions = List.copyOf(actions);
    }
}
