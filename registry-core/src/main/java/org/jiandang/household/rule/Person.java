package org.jiandang.household.rule;

import java.time.LocalDate;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.value.Age;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/** An active member seen on the record's date. Questions answer {@code null} when the fact is not known. */
record Person(HouseholdFacts household, MemberFacts facts) {

    int no() {
        return facts.no();
    }

    /** The name for sentences. */
    String name() {
        return facts.name() == null ? "—" : facts.name().value();
    }

    boolean knows(Field... fields) {
        return household.knows(fields);
    }

    @Nullable
    IdReading id() {
        return facts.id();
    }

    /** The birth date of the field, else the one inside the number. */
    @Nullable
    LocalDate birthDate() {
        if (facts.birthDate() != null) {
            return facts.birthDate();
        }
        return facts.id() == null || facts.id().number() == null
                ? null
                : facts.id().number().birthDate();
    }

    /** The sex of the field, else the one inside the number. */
    @Nullable
    Sex sex() {
        if (facts.sex() != null) {
            return facts.sex();
        }
        return facts.id() == null || facts.id().number() == null
                ? null
                : facts.id().number().sex();
    }

    /**
     * Age in whole years on the record's date, at least 0. A year is completed on the birthday; who was born on 29 February completes it on 1
     * March of a common year.
     */
    @Nullable
    Integer age() {
        LocalDate birth = birthDate();
        return birth == null ? null : Math.max(0, Age.on(household.recordDate(), birth));
    }

    /** Whether the age lies between both, included. */
    @Nullable
    Boolean isAged(int from, int to) {
        Integer age = age();
        return age == null ? null : age >= from && age <= to;
    }

    boolean is(Relation relation) {
        return facts.particulars().relation() == relation;
    }

    @Nullable
    Relation relation() {
        return facts.particulars().relation();
    }

    @Nullable
    Education education() {
        return facts.schooling().education();
    }

    @Nullable
    SchoolStage school() {
        return facts.schooling().school();
    }

    @Nullable
    Boolean isAtSchool() {
        return school() == null ? null : school().isAtSchool();
    }

    @Nullable
    LabourCapacity labour() {
        return facts.work().labour();
    }

    @Nullable
    Boolean isHealthy() {
        return has(HealthCondition.HEALTHY);
    }

    /** Whether a condition is ticked; not known while none is. */
    @Nullable
    Boolean has(HealthCondition condition) {
        Set<HealthCondition> conditions = facts.health().conditions();
        return conditions == null || conditions.isEmpty() ? null : conditions.contains(condition);
    }

    /** Whether the person works away from the farm, by months; not known when the column is not there. */
    @Nullable
    Boolean worksAway() {
        Integer months = facts.work().workMonths();
        return knows(Field.WORK_MONTHS) ? Boolean.valueOf(months != null && months > 0) : null;
    }

    /** Whether a place, area or employer of work is given. */
    boolean namesWork() {
        return facts.work().workArea() != null
                || isFilled(facts.work().workPlace())
                || isFilled(facts.work().employer());
    }

    /** Whether the person holds a post for the public good, by its name or its months. */
    @Nullable
    Boolean holdsPost() {
        if (!knows(Field.PUBLIC_POST) && !knows(Field.POST_MONTHS)) {
            return null;
        }
        return namesPost() || hasPostMonths();
    }

    boolean namesPost() {
        return isFilled(facts.work().publicPost());
    }

    boolean hasPostMonths() {
        Integer months = facts.work().postMonths();
        return months != null && months > 0;
    }

    static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
