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
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;

/**
 * The steps of a change: the village proposes, the township confirms; where the county approves, the township endorses first. What the township
 * proposes, the county confirms. Which of them it is stands in {@link ChangeTerms}.
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

    /** The steps of what the township proposes. */
    public static final Procedure OF_TOWNSHIP = Procedure.of(
            CaseKind.CHANGE,
            List.of(TOWNSHIP_REVIEW, CONFIRMED),
            records(null, Action.PROPOSE, TOWNSHIP_REVIEW, Level.AUTHOR, Role.TOWNSHIP_REVIEWER),
            county(Action.CONFIRM, CONFIRMED),
            county(Action.RETURN, RETURNED),
            county(Action.REFUSE, REFUSED),
            records(TOWNSHIP_REVIEW, Action.WITHDRAW, WITHDRAWN, Level.AUTHOR, Role.TOWNSHIP_REVIEWER),
            records(RETURNED, Action.RESUBMIT, TOWNSHIP_REVIEW, Level.AUTHOR, Role.TOWNSHIP_REVIEWER),
            records(RETURNED, Action.WITHDRAW, WITHDRAWN, Level.AUTHOR, Role.TOWNSHIP_REVIEWER));

    private static final Map<Role, Level> OWN = Map.of(
            Role.VILLAGE_CADRE, Level.AUTHOR, Role.TOWNSHIP_REVIEWER, Level.TOWNSHIP, Role.COUNTY_OFFICE, Level.COUNTY);

    private ChangeProcedure() {}

    /** The stages at which a request waits for somebody of the role; where one may only stand in for another office, it does not wait for one. */
    public static Set<Stage> turnsOf(Role role) {
        Set<Stage> turns = EnumSet.noneOf(Stage.class);
        Stream.of(STEPS, OF_TOWNSHIP)
                .flatMap(table -> table.steps().stream())
                .filter(step -> step.from() != null
                        && step.roles().contains(role)
                        && step.action() != Action.WITHDRAW
                        && (step.level() == OWN.get(role) || step.level() == Level.AUTHOR))
                .forEach(step -> turns.add(step.from()));
        return turns;
    }

    /** The table an event goes by. */
    public static Procedure of(String event) {
        return ChangeTerms.proposer(event) == Role.TOWNSHIP_REVIEWER ? OF_TOWNSHIP : STEPS;
    }

    /** What somebody of the role may do with a request that waits for them, the usual first. */
    public static List<Action> actions(String event, Stage stage, Role role, Level approval) {
        return of(event).from(stage, role).stream()
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
