package org.jiandang.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Work;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.DisabilityCategory;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * An invented person, from whom the member's card of any later year follows.
 *
 * @param number        the person's number, from which ID and telephone are made
 * @param finished      education the person has or will have
 * @param card          category of disability; none for others
 * @param grade         grade of disability, 1 to 4
 * @param labour        capacity for work as an adult out of school
 * @param monthsAway    months of work away from the farm when able and of age
 * @param post          whether the person holds a post for the public good
 */
record SyntheticPerson(
        int no,
        long number,
        PersonName name,
        Sex sex,
        LocalDate birthDate,
        Relation relation,
        Ethnicity ethnicity,
        Education finished,
        HealthCondition health,
        @Nullable DisabilityCategory card,
        int grade,
        LabourCapacity labour,
        int monthsAway,
        WorkArea workArea,
        boolean post) {

    private static final int LEAVES_COLLEGE = 22;

    int age(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }

    /** Where the person is at school on a day; children follow the years, the young go as far as they will finish. */
    SchoolStage school(LocalDate day) {
        int age = age(day);
        if (age < 3 || age >= LEAVES_COLLEGE) {
            return SchoolStage.NOT_AT_SCHOOL;
        }
        if (age < 6) {
            return SchoolStage.PRESCHOOL;
        }
        if (age < 12) {
            return SchoolStage.PRIMARY;
        }
        if (age < 15) {
            return SchoolStage.values()[SchoolStage.GRADE_7.ordinal() + age - 12];
        }
        boolean senior = finished.rank() >= Education.SENIOR.rank() || age == 15;
        if (age < 18) {
            return senior ? SchoolStage.values()[SchoolStage.SENIOR_1.ordinal() + age - 15] : SchoolStage.NOT_AT_SCHOOL;
        }
        return finished == Education.COLLEGE ? SchoolStage.COLLEGE : SchoolStage.NOT_AT_SCHOOL;
    }

    boolean isStudentFrom16(LocalDate day) {
        return age(day) >= 16 && school(day).isAtSchool();
    }

    LabourCapacity labour(LocalDate day) {
        return age(day) < 16 || school(day).isAtSchool() ? LabourCapacity.NONE : labour;
    }

    boolean worksAway(LocalDate day) {
        return monthsAway > 0 && age(day) >= 18 && age(day) <= 60 && labour(day).isAble();
    }

    boolean holdsPost(LocalDate day) {
        return post && age(day) >= 18 && age(day) < 65 && labour(day).isAble();
    }

    /** The member's card of the year whose survey was on this day. */
    MemberCard member(LocalDate day, boolean dibao, boolean tekun) {
        ResidentId id = SyntheticNumbers.residentId(number, birthDate, sex);
        boolean away = worksAway(day);
        boolean onPost = holdsPost(day);
        boolean adult = age(day) >= 16;
        return new MemberCard(
                no,
                new Identity(name, sex, birthDate, card == null ? id : SyntheticNumbers.card(id, card, grade)),
                new Particulars(
                        null,
                        relation,
                        ethnicity,
                        PoliticalStatus.MASSES,
                        false,
                        adult ? SyntheticNumbers.phone(number) : null,
                        null),
                Membership.UNKNOWN,
                schooling(day),
                new Health(Set.of(health)),
                new Work(
                        labour(day),
                        away ? workArea : null,
                        null,
                        away ? monthsAway : 0,
                        null,
                        null,
                        onPost ? "护林员" : null,
                        onPost ? 12 : null),
                new Insurance(true, false, true, adult && !school(day).isAtSchool(), false, false, false),
                new Benefits(dibao, tekun));
    }

    private Schooling schooling(LocalDate day) {
        SchoolStage school = school(day);
        Education education = school.isAtSchool() ? null : age(day) < 3 ? Education.PRESCHOOL : finished;
        return new Schooling(education, school, null, age(day) >= 3);
    }
}
