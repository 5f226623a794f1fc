package org.jiandang.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.Sex;
import org.junit.jupiter.api.Test;

class KinshipTest {

    private static List<Kinship.Person> household(Relation... relations) {
        List<Kinship.Person> people = new ArrayList<>();
        for (Relation relation : relations) {
            Sex sex = relation == Relation.HEAD
                    ? Sex.M
                    : relation == Relation.SPOUSE ? Sex.F : relation.sex().orElse(Sex.M);
            people.add(new Kinship.Person(people.size() + 1, relation, sex));
        }
        return people;
    }

    private static void assertRelations(Map<Integer, Optional<Relation>> actual, Relation... expected) {
        List<Relation> told =
                actual.values().stream().map(relation -> relation.orElse(null)).toList();
        assertThat(told).containsExactly(expected);
    }

    @Test
    void under_the_widow_children_stay_and_his_parents_become_hers_in_law() {
        assertRelations(
                Kinship.underNewHead(
                        household(
                                Relation.HEAD,
                                Relation.SPOUSE,
                                Relation.SON,
                                Relation.DAUGHTER_IN_LAW,
                                Relation.GRANDSON,
                                Relation.FATHER,
                                Relation.MOTHER,
                                Relation.BROTHER),
                        2),
                Relation.SPOUSE,
                Relation.HEAD,
                Relation.SON,
                Relation.DAUGHTER_IN_LAW,
                Relation.GRANDSON,
                Relation.HUSBANDS_FATHER,
                Relation.HUSBANDS_MOTHER,
                Relation.OTHER_RELATIVE);
    }

    @Test
    void under_the_only_son_his_wife_and_children_are_known() {
        assertRelations(
                Kinship.underNewHead(
                        household(
                                Relation.HEAD,
                                Relation.SPOUSE,
                                Relation.SON,
                                Relation.DAUGHTER_IN_LAW,
                                Relation.GRANDDAUGHTER,
                                Relation.DAUGHTER,
                                Relation.MOTHER,
                                Relation.BROTHER),
                        3),
                Relation.FATHER,
                Relation.MOTHER,
                Relation.HEAD,
                Relation.SPOUSE,
                Relation.DAUGHTER,
                Relation.SISTER,
                Relation.GRANDMOTHER,
                Relation.UNCLE);
    }

    @Test
    void with_two_sons_nobody_can_tell_whose_wife_and_child_it_is() {
        assertRelations(
                Kinship.underNewHead(
                        household(
                                Relation.HEAD, Relation.SON, Relation.SON, Relation.DAUGHTER_IN_LAW, Relation.GRANDSON),
                        2),
                Relation.FATHER,
                Relation.HEAD,
                Relation.BROTHER,
                null,
                null);
    }

    @Test
    void under_the_daughter_in_law_the_old_couple_are_her_husbands_parents() {
        assertRelations(
                Kinship.underNewHead(
                        household(
                                Relation.HEAD,
                                Relation.SPOUSE,
                                Relation.SON,
                                Relation.DAUGHTER_IN_LAW,
                                Relation.GRANDSON),
                        4),
                Relation.HUSBANDS_FATHER,
                Relation.HUSBANDS_MOTHER,
                Relation.SPOUSE,
                Relation.HEAD,
                Relation.SON);
    }

    @Test
    void under_the_father_the_old_head_is_a_son_again() {
        assertRelations(
                Kinship.underNewHead(
                        household(Relation.HEAD, Relation.SPOUSE, Relation.DAUGHTER, Relation.FATHER, Relation.MOTHER),
                        4),
                Relation.SON,
                Relation.DAUGHTER_IN_LAW,
                Relation.GRANDDAUGHTER,
                Relation.HEAD,
                Relation.SPOUSE);
    }

    @Test
    void under_the_grandson_of_an_only_son_the_generations_move_up() {
        assertRelations(
                Kinship.underNewHead(
                        household(
                                Relation.HEAD,
                                Relation.SPOUSE,
                                Relation.SON,
                                Relation.DAUGHTER_IN_LAW,
                                Relation.GRANDSON,
                                Relation.GRANDDAUGHTER),
                        5),
                Relation.GRANDFATHER,
                Relation.GRANDMOTHER,
                Relation.FATHER,
                Relation.MOTHER,
                Relation.HEAD,
                Relation.SISTER);
    }

    @Test
    void under_a_distant_relative_everybody_is_asked() {
        Map<Integer, Optional<Relation>> relations =
                Kinship.underNewHead(household(Relation.HEAD, Relation.SON, Relation.OTHER_RELATIVE), 3);

        assertThat(relations.get(3)).contains(Relation.HEAD);
        assertThat(relations.get(1)).isEmpty();
        assertThat(relations.get(2)).isEmpty();
    }

    @Test
    void the_new_head_must_be_a_member() {
        assertThatThrownBy(() -> Kinship.underNewHead(household(Relation.HEAD), 7))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
