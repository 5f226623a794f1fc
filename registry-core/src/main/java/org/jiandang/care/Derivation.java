package org.jiandang.care;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.care.Family.Person;
import org.jiandang.care.Family.Work;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.Sex;

/**
 * Who belongs to which group, as far as a card can tell. Pure predicates: what the card does not say is no “yes”, and a person decides in the end.
 * Sources marked K are common knowledge of the field, not of the collected documents.
 */
public final class Derivation {

    /** 外出: outside the own township for six months or more (statistics of migrant workers, K); 以上 includes. */
    static final int AWAY_MONTHS = 6;

    private static final int FULL_YEAR = 12;
    private static final int GRAVE_GRADE = 2;

    private Derivation() {}

    /** The groups of one person of the family. */
    public static Set<CareGroup> groups(Family family, Person person) {
        Set<CareGroup> groups = EnumSet.noneOf(CareGroup.class);
        if (person.isGone()) {
            return groups;
        }
        put(groups, CareGroup.LEFT_BEHIND_CHILD, isLeftBehindChild(family, person));
        put(groups, CareGroup.LEFT_BEHIND_WOMAN, isLeftBehindWoman(family, person));
        put(groups, CareGroup.LEFT_BEHIND_ELDER, isLeftBehindElder(family, person));
        put(groups, CareGroup.DISABLED, isDisabled(person));
        put(groups, CareGroup.ORPHAN, isOrphan(family, person));
        put(groups, CareGroup.UNATTENDED_CHILD, isUnattended(family, person));
        put(groups, CareGroup.CHILD_IN_HARDSHIP, isInHardship(family, person));
        put(groups, CareGroup.TOWN_WORKER, worksInTownOverAYear(person));
        return groups;
    }

    /**
     * 留守儿童: under sixteen, both parents away for work, or one away and the other gone or unable to look after a child. Sources: rulebook L17
     * (P37); 国发〔2016〕13号 (不满十六周岁 excludes sixteen, K).
     */
    static boolean isLeftBehindChild(Family family, Person child) {
        List<Person> parents = parents(family, child);
        return family.isUnder(child, 16)
                && !parents.isEmpty()
                && parents.stream().anyMatch(parent -> !parent.isGone() && isAway(parent))
                && parents.stream().allMatch(parent -> parent.isGone() || isAway(parent) || isGravelyImpaired(parent));
    }

    /** 留守妇女: married, from 20 to 59 both included, the husband away for work. Source: rulebook L17. */
    static boolean isLeftBehindWoman(Family family, Person woman) {
        if (woman.sex() != Sex.F || !family.isAged(woman, 20, 59) || isAway(woman)) {
            return false;
        }
        List<Person> husbands = husbands(family, woman);
        return husbands.size() == 1 && isAway(husbands.get(0));
    }

    /**
     * 留守老人: sixty or older, and of the household's grown-up people under sixty, at least one, all are away for work. Sources: rulebook L17;
     * 老年人权益保障法 (60 周岁以上 includes sixty, K).
     */
    static boolean isLeftBehindElder(Family family, Person elder) {
        Integer age = family.age(elder);
        List<Person> younger = family.living(person -> family.isAged(person, 18, 59));
        return age != null
                && age >= 60
                && !younger.isEmpty()
                && younger.stream().allMatch(Derivation::isAway);
    }

    /** 残疾人: holds a card, or is called disabled under 健康状况. Source: rulebook L18, 2.6-G. */
    static boolean isDisabled(Person person) {
        return person.disabled() || person.health().contains(HealthCondition.DISABLED);
    }

    /** 孤儿, to be looked at: under eighteen, and nobody grown up belongs to the household. Source: rulebook V014 (a head under 16 is an orphan). */
    static boolean isOrphan(Family family, Person child) {
        return family.isUnder(child, 18)
                && family.living(person -> !family.isUnder(person, 18)).isEmpty();
    }

    /**
     * 事实无人抚养儿童: under eighteen; each parent is gravely disabled (grade 1 or 2), seriously ill without labour, in prison, missing or dead, and
     * not both are dead. Source: 民发〔2019〕62号 (K).
     */
    static boolean isUnattended(Family family, Person child) {
        List<Person> parents = parents(family, child);
        return family.isUnder(child, 18)
                && parents.size() >= 2
                && !parents.stream().allMatch(Person::isDead)
                && parents.stream().allMatch(parent -> parent.isGone() || isGravelyImpaired(parent));
    }

    /** 困境儿童: under eighteen, disabled or seriously ill. Source: 国发〔2016〕36号 (K); other hardship is entered by hand. */
    static boolean isInHardship(Family family, Person child) {
        return family.isUnder(child, 18) && (isDisabled(child) || child.health().contains(HealthCondition.SERIOUS));
    }

    /**
     * 进城务工一年以上: away all twelve months of the newest year, and at least one of the year before. Source: rulebook N7 (S0 §7 keeps poor people
     * who live in towns for over a year in care).
     */
    static boolean worksInTownOverAYear(Person person) {
        Integer before = person.monthsBefore();
        Work work = person.work();
        return isAway(person) && work != null && work.months() == FULL_YEAR && before != null && before >= 1;
    }

    /** Away for work: outside the own township, six months of the year or more. */
    static boolean isAway(Person person) {
        Work work = person.work();
        return work != null
                && work.area() != null
                && work.area() != WorkArea.TOWNSHIP
                && work.area() != WorkArea.OTHER
                && work.months() >= AWAY_MONTHS;
    }

    private static boolean isGravelyImpaired(Person person) {
        Integer grade = person.cardGrade();
        boolean grave = grade != null && grade <= GRAVE_GRADE;
        boolean ill = person.health().contains(HealthCondition.SERIOUS) && hasNoLabour(person);
        return grave || ill;
    }

    private static boolean hasNoLabour(Person person) {
        return person.labour() == LabourCapacity.LOST || person.labour() == LabourCapacity.NONE;
    }

    /**
     * The people of the card who can be the child's parents. Of a child of the head they are head and spouse; of a grandchild all children of the
     * head and their spouses: when every one of them is away, so are the parents.
     */
    private static List<Person> parents(Family family, Person child) {
        if (child.is(Relation.SON, Relation.DAUGHTER, Relation.ADOPTED_SON, Relation.ADOPTED_DAUGHTER)) {
            return family.people().stream()
                    .filter(person -> person.is(Relation.HEAD, Relation.SPOUSE))
                    .toList();
        }
        return child.generation() == 2
                ? family.people().stream()
                        .filter(person -> person.generation() == 1 && !family.isUnder(person, 18))
                        .filter(person ->
                                person.relation() != null && person.relation().isDescendant())
                        .toList()
                : List.of();
    }

    /** The men of the card who can be the woman's husband; more than one answers nothing. */
    private static List<Person> husbands(Family family, Person woman) {
        if (woman.is(Relation.HEAD)) {
            return family.living(person -> person.is(Relation.SPOUSE));
        }
        if (woman.is(Relation.SPOUSE)) {
            return family.living(person -> person.is(Relation.HEAD));
        }
        if (woman.is(Relation.DAUGHTER_IN_LAW)) {
            return family.living(
                    person -> person.is(Relation.SON, Relation.ADOPTED_SON) && !family.isUnder(person, 20));
        }
        return woman.is(Relation.DAUGHTER) ? family.living(person -> person.is(Relation.SON_IN_LAW)) : List.of();
    }

    private static void put(Set<CareGroup> groups, CareGroup group, boolean holds) {
        if (holds) {
            groups.add(group);
        }
    }
}
