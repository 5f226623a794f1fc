package org.jiandang.change;

import static org.jiandang.procedure.Procedure.records;
import static org.jiandang.procedure.Stage.CONFIRMED;
import static org.jiandang.procedure.Stage.PROPOSED;
import static org.jiandang.procedure.Stage.REFUSED;
import static org.jiandang.procedure.Stage.RETURNED;
import static org.jiandang.procedure.Stage.TOWNSHIP_REVIEW;
import static org.jiandang.procedure.Stage.WITHDRAWN;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.account.Role;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;

/**
 * The steps of a change: the village proposes, the township confirms; where the county approves, the township endorses first. Which of the two
 * stands in {@link ChangeTerms}.
 */
public final class ChangeProcedure {

    public static final Procedure STEPS = Procedure.of(
            CaseKind.CHANGE,
            List.of(PROPOSED, TOWNSHIP_REVIEW, CONFIRMED),
            records(null, Action.PROPOSE, PROPOSED, Level.AUTHOR, Role.VILLAGE_CADRE),
            township(Action.CONFIRM, CONFIRMED),
            new Step(PROPOSED, Action.APPROVE, TOWNSHIP_REVIEW, Set.of(Role.TOWNSHIP_REVIEWER), Level.TOWNSHIP, true),
            township(Action.RETURN, RETURNED),
            township(Action.REFUSE, REFUSED),
            county(Action.CONFIRM, CONFIRMED),
            county(Action.RETURN, RETURNED),
            county(Action.REFUSE, REFUSED),
            records(PROPOSED, Action.WITHDRAW, WITHDRAWN, Level.AUTHOR, Role.VILLAGE_CADRE),
            records(RETURNED, Action.RESUBMIT, PROPOSED, Level.AUTHOR, Role.VILLAGE_CADRE),
            records(RETURNED, Action.WITHDRAW, WITHDRAWN, Level.AUTHOR, Role.VILLAGE_CADRE));

    private static final Map<Role, Level> OWN = Map.of(
            Role.VILLAGE_CADRE, Level.AUTHOR, Role.TOWNSHIP_REVIEWER, Level.TOWNSHIP, Role.COUNTY_OFFICE, Level.COUNTY);

    private ChangeProcedure() {}

    /** The stages at which a request waits for somebody of the role; where one may only stand in for another office, it does not wait for one. */
    public static Set<Stage> turnsOf(Role role) {
        Set<Stage> turns = EnumSet.noneOf(Stage.class);
        STEPS.stages().stream()
                .filter(stage -> STEPS.from(stage, role).stream()
                        .anyMatch(step -> step.action() != Action.WITHDRAW && step.level() == OWN.get(role)))
                .forEach(turns::add);
        return turns;
    }

    /** What somebody of the role may do with a request that waits for them, the usual first. */
    public static List<Action> actions(Stage stage, Role role, Level approval) {
        return STEPS.from(stage, role).stream()
                .filter(step -> suits(step, approval) && step.action() != Action.WITHDRAW)
                .sorted(Comparator.comparing(Step::needsReason))
                .map(Step::action)
                .toList();
    }

    /** Whether a step of the table is one for a request that is approved at the level. */
    static boolean suits(Step step, Level approval) {
        boolean atTownship = step.from() == PROPOSED;
        return switch (step.action()) {
            case CONFIRM -> approval == Level.COUNTY ? !atTownship : atTownship;
            case APPROVE -> approval == Level.COUNTY;
            default -> true;
        };
    }

    private static Step township(Action action, Stage to) {
        return new Step(PROPOSED, action, to, Set.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE), Level.TOWNSHIP, true);
    }

    private static Step county(Action action, Stage to) {
        return new Step(TOWNSHIP_REVIEW, action, to, Set.of(Role.COUNTY_OFFICE), Level.COUNTY, true);
    }
}
