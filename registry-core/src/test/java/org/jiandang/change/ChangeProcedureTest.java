package org.jiandang.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.account.Role;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.junit.jupiter.api.Test;

class ChangeProcedureTest {

    @Test
    void only_confirmed_refused_and_withdrawn_requests_are_over() {
        Set<Stage> over = ChangeProcedure.STEPS.stages().stream()
                .filter(ChangeProcedure.STEPS::ends)
                .collect(Collectors.toSet());

        assertThat(over).containsExactlyInAnyOrder(Stage.CONFIRMED, Stage.REFUSED, Stage.WITHDRAWN);
    }

    @Test
    void the_village_never_decides_and_the_deciders_never_propose() {
        for (Step step : ChangeProcedure.STEPS.steps()) {
            assertThat(step.roles().contains(Role.VILLAGE_CADRE))
                    .as(step.toString())
                    .isNotEqualTo(step.binds());
        }
    }
}
