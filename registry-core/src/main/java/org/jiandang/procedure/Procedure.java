package org.jiandang.procedure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * The step table of one kind of case, as data: the case file refuses by it, the page takes its buttons from it, the work queue its turns, the
 * documentation its diagram.
 */
public final class Procedure {

    private final CaseKind kind;
    private final List<Stage> path;
    private final List<Step> steps;

    private Procedure(CaseKind kind, List<Stage> path, List<Step> steps) {
        this.kind = kind;
        this.path = List.copyOf(path);
        this.steps = List.copyOf(steps);
    }

    /**
     * @param path the stages of a case that meets no obstacle, in order
     * @param steps the rows of the table
     */
    public static Procedure of(CaseKind kind, List<Stage> path, Step... steps) {
        return new Procedure(kind, path, Arrays.asList(steps));
    }

    /** A step that decides. */
    public static Step decides(@Nullable Stage from, Action action, Stage to, Role role, Level level) {
        return new Step(from, action, to, Set.of(role), level, true);
    }

    /** A step that puts something on record and decides nothing. */
    public static Step records(@Nullable Stage from, Action action, Stage to, Level level, Role... roles) {
        return new Step(from, action, to, Set.of(roles), level, false);
    }

    public CaseKind kind() {
        return kind;
    }

    /** The stages of a case that meets no obstacle, in order. */
    public List<Stage> path() {
        return path;
    }

    public List<Step> steps() {
        return steps;
    }

    /** The step that an action is at a stage, if the table has it. */
    public Optional<Step> step(@Nullable Stage from, Action action) {
        return steps.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }

    /** The steps that lead on from a stage. */
    public List<Step> from(@Nullable Stage stage) {
        return steps.stream().filter(step -> step.from() == stage).toList();
    }

    /** The steps somebody of the role may take at a stage, as far as the table goes. */
    public List<Step> from(Stage stage, Role role) {
        return from(stage).stream().filter(step -> step.roles().contains(role)).toList();
    }

    /** Every stage the table names. */
    public Set<Stage> stages() {
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        steps.forEach(step -> stages.add(step.to()));
        return stages;
    }

    /** Whether nothing leads on from the stage. */
    public boolean ends(Stage stage) {
        return from(stage).isEmpty();
    }
}
