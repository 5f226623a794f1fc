package org.jiandang.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.account.Role;
import org.jiandang.household.card.Section;
import org.jiandang.procedure.Level;
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

    @Test
    void what_the_township_proposes_only_the_county_decides() {
        assertThat(ChangeProcedure.of("HouseholdMerges")).isSameAs(ChangeProcedure.OF_TOWNSHIP);
        for (Step step : ChangeProcedure.OF_TOWNSHIP.steps()) {
            assertThat(step.roles())
                    .as(step.toString())
                    .containsExactly(step.binds() ? Role.COUNTY_OFFICE : Role.TOWNSHIP_REVIEWER);
        }
    }

    @Test
    void numbers_health_and_income_are_corrected_with_the_county_and_every_other_section_with_the_township() {
        Set<Section> ofCounty = EnumSet.of(Section.IDENTITY, Section.CONTACT, Section.HEALTH, Section.INCOME);
        Set<Section> byCase = EnumSet.of(Section.REGISTER, Section.STANDING, Section.MEMBERSHIP);
        for (Section section : Section.values()) {
            assertThat(ChangeTerms.of("SectionCorrected").stream()
                            .filter(term -> term.reason() == section)
                            .map(ChangeTerms.Term::approval)
                            .toList())
                    .as(section.key())
                    .isEqualTo(
                            byCase.contains(section)
                                    ? List.of()
                                    : List.of(ofCounty.contains(section) ? Level.COUNTY : Level.TOWNSHIP));
        }
    }
}
