package org.jiandang.web.casework;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.account.Role;
import org.jiandang.countyexit.CountyExitProcedure;
import org.jiandang.exit.ExitProcedure;
import org.jiandang.identification.IdentificationProcedure;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.monitoring.course.WatchProcedure;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.removal.RemovalProcedure;
import org.jiandang.villageexit.VillageExitProcedure;

/** What the step tables say about roles. */
final class CaseTables {

    private static final Set<Action> ASIDE = EnumSet.of(Action.WITHDRAW, Action.OBJECT, Action.RETURN, Action.REFUSE);

    private CaseTables() {}

    static Procedure of(CaseKind kind) {
        return switch (kind) {
            case IDENTIFICATION -> IdentificationProcedure.TABLE;
            case EXIT -> ExitProcedure.TABLE;
            case REMOVAL -> RemovalProcedure.TABLE;
            case WATCH -> WatchProcedure.TABLE;
            case CLEARANCE -> ClearanceProcedure.TABLE;
            case VILLAGE_EXIT -> VillageExitProcedure.TABLE;
            case COUNTY_EXIT -> CountyExitProcedure.TABLE;
            case CHANGE -> throw new IllegalArgumentException("changes have pages of their own");
        };
    }

    /** Whether the role takes a step of the form at any stage of such a case. */
    static boolean mayEver(CaseKind kind, StepKind form, Role role) {
        Procedure table = of(kind);
        return table.stages().stream()
                .flatMap(stage -> table.from(stage, role).stream())
                .anyMatch(step -> form.offers(step.action()));
    }

    /** Whose turn it is at a stage. */
    static Set<Role> turn(CaseKind kind, Stage stage) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Step step : of(kind).from(stage)) {
            if (!ASIDE.contains(step.action())) {
                roles.addAll(step.roles());
            }
        }
        return roles;
    }
}
