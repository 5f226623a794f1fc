package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiandang.change.ChangeProcedure;
import org.jiandang.countyexit.CountyExitProcedure;
import org.jiandang.exit.ExitProcedure;
import org.jiandang.identification.IdentificationProcedure;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.monitoring.course.WatchProcedure;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Procedure;
import org.jiandang.removal.RemovalProcedure;
import org.jiandang.testing.RegistryTest;
import org.jiandang.villageexit.VillageExitProcedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL refuses a step that is none of the tables; so it has to know the same tables as the code. */
@RegistryTest
class StepTablesTest {

    private static final List<Procedure> ALL = List.of(
            IdentificationProcedure.TABLE,
            ExitProcedure.TABLE,
            RemovalProcedure.TABLE,
            WatchProcedure.TABLE,
            ClearanceProcedure.TABLE,
            VillageExitProcedure.TABLE,
            CountyExitProcedure.TABLE,
            ChangeProcedure.STEPS);

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_database_knows_the_step_tables_of_the_code() {
        assertThat(ALL).extracting(Procedure::kind).containsExactlyInAnyOrder(CaseKind.values());
        assertThat(new TreeSet<>(jdbc.sql("""
                        SELECT concat_ws(' ', kind, from_stage, action, to_stage, role, level, binds) FROM reg.procedure_step""").query(String.class).list()))
                .as("a changed step table needs a migration that changes the rows of reg.procedure_step")
                .isEqualTo(new TreeSet<>(Stream.concat(
                                ALL.stream().flatMap(table -> rows(table.kind().name(), table)),
                                rows("CHANGE_OF_TOWNSHIP", ChangeProcedure.OF_TOWNSHIP))
                        .toList()));
    }

    private static Stream<String> rows(String kind, Procedure procedure) {
        return procedure.steps().stream()
                .flatMap(step -> step.roles().stream()
                        .map(role -> "%s %s %s %s %s %d %s"
                                .formatted(
                                        kind,
                                        Objects.toString(step.from(), ""),
                                        step.action(),
                                        step.to(),
                                        role,
                                        step.level().ordinal(),
                                        step.binds() ? "t" : "f")));
    }
}
