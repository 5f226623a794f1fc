package org.jiandang.change;

import static org.jiandang.procedure.Procedure.records;
import static org.jiandang.procedure.Stage.CONFIRMED;
import static org.jiandang.procedure.Stage.PROPOSED;
import static org.jiandang.procedure.Stage.REFUSED;
import static org.jiandang.procedure.Stage.RETURNED;
import static org.jiandang.procedure.Stage.WITHDRAWN;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Role;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;

/** The steps of a change: the village proposes, the township confirms, or the county where townships meet. */
public final class ChangeProcedure {

    public static final Procedure STEPS = Procedure.of(
            CaseKind.CHANGE,
            List.of(PROPOSED, CONFIRMED),
            records(null, Action.PROPOSE, PROPOSED, Level.AUTHOR, Role.VILLAGE_CADRE),
            confirms(Action.CONFIRM, CONFIRMED),
            confirms(Action.RETURN, RETURNED),
            confirms(Action.REFUSE, REFUSED),
            records(PROPOSED, Action.WITHDRAW, WITHDRAWN, Level.AUTHOR, Role.VILLAGE_CADRE),
            records(RETURNED, Action.RESUBMIT, PROPOSED, Level.AUTHOR, Role.VILLAGE_CADRE),
            records(RETURNED, Action.WITHDRAW, WITHDRAWN, Level.AUTHOR, Role.VILLAGE_CADRE));

    private ChangeProcedure() {}

    private static Step confirms(Action action, Stage to) {
        return new Step(PROPOSED, action, to, Set.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE), Level.TOWNSHIP, true);
    }
}
