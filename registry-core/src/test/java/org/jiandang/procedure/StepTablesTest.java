package org.jiandang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.countyexit.CountyExitProcedure;
import org.jiandang.exit.ExitProcedure;
import org.jiandang.identification.IdentificationProcedure;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.monitoring.course.WatchProcedure;
import org.jiandang.villageexit.VillageExitProcedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The step tables are whole: every stage is reached, left and named, and who decides works at the level that is asked. */
class StepTablesTest {

    private static final Set<Stage> ENDS = EnumSet.of(
            Stage.REGISTERED,
            Stage.CLOSED,
            Stage.LEFT,
            Stage.REPORTED,
            Stage.WATCHED,
            Stage.CLEARED,
            Stage.WITHDRAWN,
            Stage.REFUSED);

    /** Stages of changes to a household's facts, whose table is kept with them. */
    private static final Set<Stage> OF_CHANGES = EnumSet.of(Stage.PROPOSED, Stage.CONFIRMED);

    static Stream<Procedure> tables() {
        return Stream.of(
                IdentificationProcedure.TABLE,
                ExitProcedure.TABLE,
                WatchProcedure.TABLE,
                ClearanceProcedure.TABLE,
                VillageExitProcedure.TABLE,
                CountyExitProcedure.TABLE);
    }

    @Test
    void every_stage_stands_in_a_table() {
        EnumSet<Stage> missing = EnumSet.allOf(Stage.class);
        tables().forEach(table -> missing.removeAll(table.stages()));

        assertThat(missing).isEqualTo(OF_CHANGES);
    }

    @Test
    void every_action_stands_in_a_table() {
        EnumSet<Action> missing = EnumSet.allOf(Action.class);
        tables().flatMap(table -> table.steps().stream()).forEach(step -> missing.remove(step.action()));

        assertThat(missing).isEqualTo(EnumSet.of(Action.PROPOSE, Action.CONFIRM));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_stage_and_an_action_name_one_step(Procedure table) {
        assertThat(table.steps()).map(step -> step.from() + " " + step.action()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_case_is_opened_in_one_way_by_its_author(Procedure table) {
        assertThat(table.from(null)).singleElement().satisfies(step -> {
            assertThat(step.level()).isEqualTo(Level.AUTHOR);
            assertThat(step.binds()).isTrue();
            assertThat(step.to()).isEqualTo(table.path().get(0));
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_path_is_walked_step_by_step(Procedure table) {
        List<Stage> path = table.path();
        for (int i = 1; i < path.size(); i++) {
            Stage to = path.get(i);
            assertThat(table.from(path.get(i - 1)))
                    .as("%s to %s", path.get(i - 1), to)
                    .anyMatch(step -> step.to() == to);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_stage_is_reached_and_all_but_the_ends_are_left(Procedure table) {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        Deque<Stage> next = new ArrayDeque<>(List.of(table.path().get(0)));
        while (!next.isEmpty()) {
            Stage stage = next.pop();
            if (reached.add(stage)) {
                table.from(stage).forEach(step -> next.push(step.to()));
            }
        }
        assertThat(reached).isEqualTo(table.stages());
        assertThat(table.stages())
                .allSatisfy(stage -> assertThat(table.ends(stage)).isEqualTo(ENDS.contains(stage)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nobody_skips_a_stage_of_the_path(Procedure table) {
        List<Stage> path = table.path();
        assertThat(table.steps())
                .filteredOn(step -> step.from() != null && path.contains(step.from()) && path.contains(step.to()))
                .allSatisfy(step -> assertThat(path.indexOf(step.to())).isEqualTo(path.indexOf(step.from()) + 1));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void who_decides_works_at_the_level_that_decides(Procedure table) {
        assertThat(table.steps())
                .filteredOn(step -> step.binds() && step.level() != Level.AUTHOR)
                .allSatisfy(step -> assertThat(step.roles()).allMatch(role -> Level.of(role) == step.level()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void auditors_and_administrators_take_no_step_and_higher_offices_only_when_a_county_leaves(Procedure table) {
        EnumSet<Role> workers = EnumSet.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
        if (table.kind() == CaseKind.COUNTY_EXIT) {
            workers.addAll(EnumSet.of(Role.PREFECTURE_OFFICE, Role.REGION_OFFICE));
        }
        assertThat(table.steps()).allSatisfy(step -> assertThat(step.roles()).isSubsetOf(workers));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void an_objection_leads_to_a_new_notice_or_to_a_refusal(Procedure table) {
        for (Stage objection :
                Stream.of(Stage.values()).filter(Stage::isObjection).toList()) {
            if (table.stages().contains(objection)) {
                Stage settled =
                        table.step(objection, Action.SETTLE).orElseThrow().to();
                assertThat(table.step(settled, Action.POST_NOTICE)).isPresent();
                assertThat(table.step(objection, Action.UPHOLD).orElseThrow().to())
                        .isEqualTo(Stage.REFUSED);
                assertThat(table.from(objection)).hasSize(2);
            }
        }
    }
}
