package org.jiandang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.DisabilityCategory;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who lives in an invented household and why it is poor. The cause is drawn first and the people are made so that it shows in them: illness makes
 * one sick, disability gives a card, lack of labour leaves one worker at most, schooling needs a student of 16 or older.
 */
final class SyntheticFamily {

    /** Sizes 1 to 6, tilted to the published mean of 2.22 persons. */
    private static final double[] SIZES = {29.6, 39.3, 17.1, 9.1, 3.4, 1.5};
    /** Main causes in the order below; five of the shares are published for Inner Mongolia 2016. */
    private static final double[] CAUSE_SHARES = {41.4, 16.7, 10, 8.3, 8.1, 6, 4.3, 2, 1.5, 0.7, 0.5, 0.5};

    private static final List<PovertyCause> CAUSES = List.of(
            PovertyCause.ILLNESS,
            PovertyCause.FUNDS,
            PovertyCause.DISABILITY,
            PovertyCause.LABOUR,
            PovertyCause.DISASTER,
            PovertyCause.SKILL,
            PovertyCause.SCHOOLING,
            PovertyCause.MOTIVATION,
            PovertyCause.LAND,
            PovertyCause.WATER,
            PovertyCause.TRANSPORT,
            PovertyCause.OTHER);

    private final Dice dice;
    private final long household;
    private final LocalDate from;
    private final Ethnicity ethnicity;
    private final String surname;
    private final PovertyCause cause;
    private final HouseholdAttribute attribute;
    private final List<SyntheticPerson> people = new ArrayList<>();

    /** The family as it is on its first survey. */
    SyntheticFamily(Dice dice, long household, LocalDate from, int mongolPercent) {
        this.dice = dice;
        this.household = household;
        this.from = from;
        this.ethnicity =
                dice.chance(mongolPercent) ? Ethnicity.MONGOL : dice.chance(90) ? Ethnicity.HAN : Ethnicity.MANCHU;
        this.surname = SyntheticNames.surname(dice, ethnicity);
        this.cause = CAUSES.get(dice.weighted(CAUSE_SHARES));
        int size = Math.max(dice.weighted(SIZES) + 1, cause == PovertyCause.SCHOOLING ? 2 : 1);
        int headAge = headAge(size);
        boolean lonely = size == 1 && headAge >= 60;
        boolean tekun = lonely && dice.chance(30);
        boolean dibao = !tekun && dice.chance(lonely ? 60 : 34);
        this.attribute =
                tekun ? HouseholdAttribute.TEKUN : dibao ? HouseholdAttribute.DIBAO : HouseholdAttribute.GENERAL;
        settle(size, headAge);
        if (cause == PovertyCause.LABOUR) {
            leaveOneWorker(tekun ? 0 : 1);
        } else if (tekun) {
            leaveOneWorker(0);
        }
    }

    PovertyCause cause() {
        return cause;
    }

    @Nullable
    PovertyCause otherCause() {
        PovertyCause other = dice.chance(40) ? CAUSES.get(dice.weighted(CAUSE_SHARES)) : null;
        return other == cause ? null : other;
    }

    HouseholdAttribute attribute() {
        return attribute;
    }

    List<SyntheticPerson> people() {
        return people;
    }

    private int headAge(int size) {
        if (cause == PovertyCause.SCHOOLING) {
            return dice.between(40, 55);
        }
        int band = size == 1
                ? dice.weighted(6, 24, 33, 37)
                : size == 2 ? dice.weighted(4, 46, 31, 19) : dice.weighted(12, 74, 14, 0);
        return switch (band) {
            case 0 -> dice.between(28, 35);
            case 1 -> dice.between(36, 59);
            case 2 -> dice.between(60, 69);
            default -> dice.between(70, 86);
        };
    }

    private void settle(int size, int headAge) {
        Sex sex = dice.chance(size == 1 ? 56 : 68) ? Sex.M : Sex.F;
        add(Relation.HEAD, sex, headAge);
        boolean student = cause == PovertyCause.SCHOOLING;
        if (size >= 2 && !(student && size == 2) && dice.chance(85)) {
            add(Relation.SPOUSE, sex == Sex.M ? Sex.F : Sex.M, Math.max(22, headAge + dice.between(-5, 4)));
        }
        while (people.size() < size) {
            boolean parent = headAge < 60 && !student && people.size() == 2 && dice.chance(15);
            Sex next = dice.chance(50) ? Sex.M : Sex.F;
            if (parent) {
                add(next == Sex.M ? Relation.FATHER : Relation.MOTHER, next, headAge + dice.between(21, 30));
            } else {
                int age = student ? dice.between(16, 18) : Math.max(0, headAge - dice.between(21, 34));
                add(next == Sex.M ? Relation.SON : Relation.DAUGHTER, next, age);
                student = false;
            }
        }
    }

    private void add(Relation relation, Sex sex, int age) {
        int no = people.size() + 1;
        long number = household * (SyntheticNumbers.MOST_MEMBERS + 1) + no;
        LocalDate birth =
                SyntheticNumbers.birthDate(number, from.minusYears(age).minusDays(dice.between(0, 109)));
        int years = (int) java.time.temporal.ChronoUnit.YEARS.between(birth, from);
        HealthCondition health = health(relation, years);
        int grade = dice.between(1, 4);
        LabourCapacity labour = labour(health, grade, years);
        boolean able = labour.isFull() && years < 56;
        people.add(new SyntheticPerson(
                no,
                number,
                SyntheticNames.name(
                        dice,
                        relation == Relation.SPOUSE ? SyntheticNames.surname(dice, ethnicity) : surname,
                        ethnicity,
                        sex),
                sex,
                birth,
                relation,
                ethnicity,
                education(relation, years),
                health,
                health == HealthCondition.DISABLED ? dice.oneOf(List.of(DisabilityCategory.values())) : null,
                grade,
                labour,
                able && dice.chance(28) ? dice.between(2, 11) : 0,
                dice.oneOf(List.of(WorkArea.COUNTY, WorkArea.COUNTY, WorkArea.PROVINCE, WorkArea.OUTSIDE)),
                relation == Relation.HEAD && dice.chance(9)));
    }

    /** The head bears the illness or disability that made the household poor; the rest follow their age. */
    private HealthCondition health(Relation relation, int age) {
        if (relation == Relation.HEAD && cause == PovertyCause.ILLNESS) {
            return dice.chance(75) ? HealthCondition.CHRONIC : HealthCondition.SERIOUS;
        }
        if (relation == Relation.HEAD && cause == PovertyCause.DISABILITY) {
            return HealthCondition.DISABLED;
        }
        int drawn = age < 16
                ? dice.weighted(97, 1, 1, 1)
                : age >= 70 ? dice.weighted(46, 38, 6, 10) : dice.weighted(80, 14, 2, 4);
        return List.of(
                        HealthCondition.HEALTHY,
                        HealthCondition.CHRONIC,
                        HealthCondition.SERIOUS,
                        HealthCondition.DISABLED)
                .get(drawn);
    }

    private LabourCapacity labour(HealthCondition health, int grade, int age) {
        boolean severe = health == HealthCondition.DISABLED && grade <= 2;
        if (age >= 70) {
            return severe || dice.chance(75) ? LabourCapacity.NONE : LabourCapacity.WEAK;
        }
        return switch (health) {
            case DISABLED -> grade <= 2 ? LabourCapacity.LOST : LabourCapacity.WEAK;
            case SERIOUS -> dice.chance(60) ? LabourCapacity.LOST : LabourCapacity.WEAK;
            case CHRONIC -> dice.chance(65) ? LabourCapacity.WEAK : LabourCapacity.ORDINARY;
            case HEALTHY -> dice.chance(5) ? LabourCapacity.SKILLED : LabourCapacity.ORDINARY;
        };
    }

    private Education education(Relation relation, int age) {
        if (age < 22) {
            boolean student = cause == PovertyCause.SCHOOLING && relation.isDescendant();
            return student
                    ? Education.COLLEGE
                    : List.of(Education.JUNIOR, Education.SENIOR, Education.COLLEGE)
                            .get(dice.weighted(30, 40, 30));
        }
        int drawn = age >= 60 ? dice.weighted(29.6, 41.5, 21, 4.8, 3.1) : dice.weighted(16, 43, 32, 6, 3);
        return List.of(Education.ILLITERATE, Education.PRIMARY, Education.JUNIOR, Education.SENIOR, Education.COLLEGE)
                .get(drawn);
    }

    /** Makes those who could work beyond the allowed number chronically ill and unable, from the last member up. */
    private void leaveOneWorker(int allowed) {
        int able =
                (int) people.stream().filter(person -> person.labour().isAble()).count();
        for (int i = people.size() - 1; i >= 0 && able > allowed; i--) {
            SyntheticPerson p = people.get(i);
            if (p.labour().isAble() && p.age(from) >= 16) {
                HealthCondition health = p.health() == HealthCondition.HEALTHY ? HealthCondition.CHRONIC : p.health();
                int grade = p.card() == null ? p.grade() : Math.min(2, p.grade());
                people.set(
                        i,
                        new SyntheticPerson(
                                p.no(),
                                p.number(),
                                p.name(),
                                p.sex(),
                                p.birthDate(),
                                p.relation(),
                                p.ethnicity(),
                                p.finished(),
                                health,
                                p.card(),
                                grade,
                                LabourCapacity.LOST,
                                0,
                                p.workArea(),
                                false));
                able--;
            }
        }
    }
}
