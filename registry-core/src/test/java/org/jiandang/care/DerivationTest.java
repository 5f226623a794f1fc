package org.jiandang.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is of which group, with the ages and months at which it turns. */
class DerivationTest {

    private static final LocalDate DAY = LocalDate.of(2019, 10, 1);

    @Test
    void a_child_whose_parents_are_both_away_is_left_behind_until_the_day_of_sixteen() {
        assertThat(child(born(16).plusDays(1), away(6), away(6))).contains(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(child(born(16), away(6), away(6))).doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
    }

    @Test
    void away_is_outside_the_township_for_six_months_or_more() {
        assertThat(child(born(10), away(6), away(5))).doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(child(born(10), away(6), someone().work(WorkArea.TOWNSHIP, 12)))
                .doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(child(born(10), away(6), someone().work(WorkArea.COUNTY, 6))).contains(CareGroup.LEFT_BEHIND_CHILD);
    }

    @Test
    void a_child_with_one_parent_away_is_left_behind_when_the_other_cannot_look_after_it() {
        assertThat(child(born(10), away(9), someone())).doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(child(born(10), away(9), someone().card(2))).contains(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(child(born(10), away(9), someone().card(3))).doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(child(born(10), away(9), someone().gone(LeaveReason.DEATH))).contains(CareGroup.LEFT_BEHIND_CHILD);
    }

    @Test
    void a_grandchild_is_left_behind_when_all_children_of_the_head_are_away() {
        assertThat(of(2, head(70), someone().as(Relation.SON).born(40).work(WorkArea.OUTSIDE, 10), grandchild(8)))
                .contains(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(of(
                        3,
                        head(70),
                        someone().as(Relation.SON).born(40).work(WorkArea.OUTSIDE, 10),
                        someone().as(Relation.DAUGHTER).born(38),
                        grandchild(8)))
                .doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
        assertThat(of(1, head(70), grandchild(8))).doesNotContain(CareGroup.LEFT_BEHIND_CHILD);
    }

    @Test
    void a_wife_from_twenty_to_fifty_nine_whose_husband_is_away_is_left_behind() {
        assertThat(wife(born(20), away(8))).contains(CareGroup.LEFT_BEHIND_WOMAN);
        assertThat(wife(born(20).plusDays(1), away(8))).doesNotContain(CareGroup.LEFT_BEHIND_WOMAN);
        assertThat(wife(born(60).plusDays(1), away(8))).contains(CareGroup.LEFT_BEHIND_WOMAN);
        assertThat(wife(born(60), away(8))).doesNotContain(CareGroup.LEFT_BEHIND_WOMAN);
        assertThat(wife(born(30), someone())).doesNotContain(CareGroup.LEFT_BEHIND_WOMAN);
    }

    @Test
    void a_daughter_in_law_beside_two_grown_sons_is_not_guessed_at() {
        Someone wife = someone().as(Relation.DAUGHTER_IN_LAW).sex(Sex.F).born(30);
        Someone son = someone().as(Relation.SON).born(32).work(WorkArea.OUTSIDE, 9);
        assertThat(of(2, head(60), son, wife)).contains(CareGroup.LEFT_BEHIND_WOMAN);
        assertThat(of(3, head(60), son, someone().as(Relation.SON).born(28), wife))
                .doesNotContain(CareGroup.LEFT_BEHIND_WOMAN);
    }

    @Test
    void old_people_from_sixty_are_left_behind_when_everybody_younger_is_away() {
        Someone son = someone().as(Relation.SON).born(30).work(WorkArea.PROVINCE, 11);
        assertThat(of(0, head(60), son)).contains(CareGroup.LEFT_BEHIND_ELDER);
        assertThat(of(0, head(59), son)).doesNotContain(CareGroup.LEFT_BEHIND_ELDER);
        assertThat(of(0, head(70))).as("nobody is away").doesNotContain(CareGroup.LEFT_BEHIND_ELDER);
        assertThat(of(0, head(70), son, someone().as(Relation.DAUGHTER).born(25)))
                .doesNotContain(CareGroup.LEFT_BEHIND_ELDER);
    }

    @Test
    void a_card_or_the_health_tells_the_disabled() {
        assertThat(of(0, head(50).card(4))).contains(CareGroup.DISABLED);
        assertThat(of(0, head(50).health(HealthCondition.DISABLED))).contains(CareGroup.DISABLED);
        assertThat(of(0, head(50).health(HealthCondition.CHRONIC))).doesNotContain(CareGroup.DISABLED);
    }

    @Test
    void minors_alone_are_looked_at_as_orphans() {
        assertThat(of(0, someone().as(Relation.HEAD).bornOn(born(18).plusDays(1))))
                .contains(CareGroup.ORPHAN);
        assertThat(of(0, someone().as(Relation.HEAD).bornOn(born(18)))).doesNotContain(CareGroup.ORPHAN);
        assertThat(of(1, head(70), grandchild(8))).doesNotContain(CareGroup.ORPHAN);
    }

    @Test
    void a_child_is_in_fact_cared_for_by_nobody_when_neither_parent_can_and_not_both_are_dead() {
        Someone gravelyIll = someone().health(HealthCondition.SERIOUS).labour(LabourCapacity.LOST);
        assertThat(child(born(18).plusDays(1), someone().card(1), gravelyIll)).contains(CareGroup.UNATTENDED_CHILD);
        assertThat(child(born(18), someone().card(1), gravelyIll)).doesNotContain(CareGroup.UNATTENDED_CHILD);
        assertThat(child(born(9), someone().card(1), someone().gone(LeaveReason.IMPRISONMENT)))
                .contains(CareGroup.UNATTENDED_CHILD);
        assertThat(child(born(9), someone().gone(LeaveReason.DEATH), someone().gone(LeaveReason.DEATH)))
                .doesNotContain(CareGroup.UNATTENDED_CHILD);
        assertThat(child(born(9), someone().card(1), someone())).doesNotContain(CareGroup.UNATTENDED_CHILD);
    }

    @Test
    void a_disabled_or_seriously_ill_child_is_in_hardship() {
        assertThat(of(1, head(40), grandchild(8).health(HealthCondition.SERIOUS)))
                .contains(CareGroup.CHILD_IN_HARDSHIP);
        assertThat(of(1, head(40), grandchild(8).health(HealthCondition.HEALTHY)))
                .doesNotContain(CareGroup.CHILD_IN_HARDSHIP);
        assertThat(of(0, head(18).health(HealthCondition.SERIOUS))).doesNotContain(CareGroup.CHILD_IN_HARDSHIP);
    }

    @Test
    void over_a_year_in_towns_is_twelve_months_and_at_least_one_of_the_year_before() {
        assertThat(of(0, head(30).work(WorkArea.COUNTY, 12).before(1))).contains(CareGroup.TOWN_WORKER);
        assertThat(of(0, head(30).work(WorkArea.COUNTY, 12).before(0))).doesNotContain(CareGroup.TOWN_WORKER);
        assertThat(of(0, head(30).work(WorkArea.COUNTY, 12))).doesNotContain(CareGroup.TOWN_WORKER);
        assertThat(of(0, head(30).work(WorkArea.COUNTY, 11).before(12))).doesNotContain(CareGroup.TOWN_WORKER);
        assertThat(of(0, head(30).work(WorkArea.TOWNSHIP, 12).before(12))).doesNotContain(CareGroup.TOWN_WORKER);
    }

    private static Set<CareGroup> child(LocalDate born, Someone father, Someone mother) {
        return of(
                2,
                father.as(Relation.HEAD).born(40),
                mother.as(Relation.SPOUSE).sex(Sex.F).born(38),
                someone().as(Relation.SON).bornOn(born));
    }

    private static Set<CareGroup> wife(LocalDate born, Someone husband) {
        return of(
                1,
                husband.as(Relation.HEAD).born(45),
                someone().as(Relation.SPOUSE).sex(Sex.F).bornOn(born));
    }

    private static Set<CareGroup> of(int which, Someone... people) {
        List<Family.Person> members = new ArrayList<>();
        for (Someone one : people) {
            members.add(one.person(members.size() + 1));
        }
        Family family = new Family(new HouseholdId("152222", 1), RegionCode.of("152222100201"), DAY, members);
        return Derivation.groups(family, members.get(which));
    }

    /** Born so many years before the day. */
    private static LocalDate born(int years) {
        return DAY.minusYears(years);
    }

    private static Someone someone() {
        return new Someone();
    }

    private static Someone head(int age) {
        return someone().as(Relation.HEAD).born(age);
    }

    private static Someone away(int months) {
        return someone().work(WorkArea.OUTSIDE, months);
    }

    private static Someone grandchild(int age) {
        return someone().as(Relation.GRANDSON).born(age);
    }

    /** A person told step by step. */
    private static final class Someone {
        private Sex sex = Sex.M;
        private LocalDate birth = DAY.minusYears(40);
        private Relation relation = Relation.HEAD;
        private @Nullable LeaveReason gone;
        private @Nullable Integer grade;
        private Set<HealthCondition> health = Set.of();
        private @Nullable LabourCapacity labour;
        private Family.@Nullable Work work;
        private @Nullable Integer before;

        Someone as(Relation told) {
            relation = told;
            return this;
        }

        Someone sex(Sex told) {
            sex = told;
            return this;
        }

        Someone born(int years) {
            return bornOn(DAY.minusYears(years));
        }

        Someone bornOn(LocalDate day) {
            birth = day;
            return this;
        }

        Someone gone(LeaveReason reason) {
            gone = reason;
            return this;
        }

        Someone card(int told) {
            grade = told;
            return this;
        }

        Someone health(HealthCondition... told) {
            health = Set.of(told);
            return this;
        }

        Someone labour(LabourCapacity told) {
            labour = told;
            return this;
        }

        Someone work(WorkArea area, int months) {
            work = new Family.Work(area, months);
            return this;
        }

        Someone before(int months) {
            before = months;
            return this;
        }

        Family.Person person(int no) {
            return new Family.Person(
                    no, sex, birth, relation, gone, grade != null, grade, health, labour, work, before);
        }
    }
}
