package org.jiandang.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.Age;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household as the derivations see it: who belongs to it, and who died, is in prison or missing.
 *
 * @param day the day on which ages are reckoned
 * @param people active members, and those who left by death, imprisonment or as missing
 */
public record Family(HouseholdId household, RegionCode village, LocalDate day, List<Person> people) {

    public Family {
        people = List.copyOf(people);
    }

    /**
     * A member with what the newest year says, and the months of the year before.
     *
     * @param gone why the member is no more there: death, prison or missing; null for an active member
     * @param disabled whether a disability card is held
     * @param cardGrade grade 1–4 of the card, 1 the gravest
     * @param work work of the newest year; null where it says nothing
     * @param monthsBefore months of work outside the township in the year before; null where there is no such year
     */
    public record Person(
            int no,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Relation relation,
            @Nullable LeaveReason gone,
            boolean disabled,
            @Nullable Integer cardGrade,
            Set<HealthCondition> health,
            @Nullable LabourCapacity labour,
            @Nullable Work work,
            @Nullable Integer monthsBefore) {

        public Person {
            health = Set.copyOf(health);
        }

        boolean isGone() {
            return gone != null;
        }

        boolean isDead() {
            return gone == LeaveReason.DEATH;
        }

        boolean is(Relation... relations) {
            return relation != null && List.of(relations).contains(relation);
        }

        int generation() {
            return relation == null ? 0 : relation.generation();
        }
    }

    /** Where somebody works, and for how many months of the year. */
    public record Work(@Nullable WorkArea area, int months) {}

    /** Age in whole years; a birthday completes the year. Null where the birth is not known. */
    @Nullable
    Integer age(Person person) {
        LocalDate birth = person.birthDate();
        return birth == null ? null : Age.on(day, birth);
    }

    boolean isUnder(Person person, int years) {
        Integer age = age(person);
        return age != null && age < years;
    }

    /** Whether the age lies between both, included. */
    boolean isAged(Person person, int from, int to) {
        Integer age = age(person);
        return age != null && age >= from && age <= to;
    }

    List<Person> living(Predicate<Person> which) {
        return people.stream().filter(person -> !person.isGone()).filter(which).toList();
    }
}
