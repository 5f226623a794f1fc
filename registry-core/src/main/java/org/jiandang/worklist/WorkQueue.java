package org.jiandang.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work queue of whoever acts. */
@Service
public class WorkQueue {

    /** What may be done at any time and makes no turn. */
    private static final Set<Action> ASIDE = Set.of(Action.WITHDRAW, Action.OBJECT);

    private static final int MOST = 100;

    private final QueueRows rows;
    private final List<CaseCourse> courses;
    private final List<QueueSource> besides;
    private final RegistryClock clock;

    WorkQueue(QueueRows rows, List<CaseCourse> courses, List<QueueSource> besides, RegistryClock clock) {
        this.rows = rows;
        this.courses = courses;
        this.besides = List.copyOf(besides);
        this.clock = clock;
    }

    /** The cases and change requests that wait for the actor, overdue first. */
    @Transactional(readOnly = true)
    public WorkPage page(WorkFilter filter, @Nullable WorkCursor after, int size) {
        Actor actor = Acting.require();
        int wanted = Math.min(Math.max(size, 1), MOST);
        List<WorkItem> found =
                new ArrayList<>(rows.read(actor, turns(actor.role()), filter, clock.today(), after, wanted + 1));
        besides.forEach(source -> found.addAll(source.read(actor, filter, clock.today(), after, wanted + 1)));
        found.sort(Comparator.comparing(WorkCursor::at));
        if (found.size() <= wanted) {
            return new WorkPage(found, null);
        }
        return new WorkPage(found.subList(0, wanted), WorkCursor.at(found.get(wanted - 1)));
    }

    /** How many wait for the actor. */
    @Transactional(readOnly = true)
    public long count(WorkFilter filter) {
        Actor actor = Acting.require();
        long other = besides.stream()
                .mapToLong(source -> source.count(actor, filter, clock.today()))
                .sum();
        return other + rows.count(actor, turns(actor.role()), filter, clock.today());
    }

    /** The running cases of the actor's area by kind and stage. */
    @Transactional(readOnly = true)
    public List<StageCount> stages(WorkFilter filter) {
        return rows.stages(filter, clock.today());
    }

    /** When it is the turn of somebody with the role, by the step tables; where one could only refuse, a case does not wait for it. */
    List<Turn> turns(Role role) {
        List<Turn> turns = new ArrayList<>();
        for (CaseCourse course : courses) {
            Procedure procedure = course.procedure();
            for (Stage stage : procedure.stages()) {
                List<Step> steps = procedure.from(stage, role).stream()
                        .filter(step -> !ASIDE.contains(step.action()))
                        .sorted(Comparator.comparing(Step::needsReason))
                        .toList();
                if (steps.stream().anyMatch(step -> step.action() != Action.REFUSE)) {
                    turns.add(new Turn(
                            procedure.kind(),
                            stage,
                            steps.stream().map(Step::action).toList(),
                            steps.stream().allMatch(Step::waitsForNotice),
                            steps.stream().allMatch(Step::binds),
                            steps.get(0).level()));
                }
            }
        }
        return turns;
    }
}
