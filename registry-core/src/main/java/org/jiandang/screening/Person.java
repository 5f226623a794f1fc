package org.jiandang.screening;

import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.SchoolStage;
import org.jspecify.annotations.Nullable;

/**
 * An active member as a case judges it.
 *
 * @param no number in the household
 * @param age full years on the day of the survey; null when the birth date is unknown
 * @param workMonths months of work in the year, posts included
 */
public record Person(
        int no,
        @Nullable Integer age,
        @Nullable SchoolStage school,
        @Nullable Education education,
        @Nullable DropoutReason dropoutReason,
        @Nullable Boolean medicalResident,
        @Nullable Boolean medicalEmployee,
        @Nullable Boolean dibao,
        @Nullable Integer workMonths) {

    private static final int FIRST_AGE = 6;
    private static final int LAST_AGE = 15;

    /** Six to fifteen: the years of compulsory education. */
    public boolean isOfSchoolAge() {
        return age != null && age >= FIRST_AGE && age <= LAST_AGE;
    }

    /** Known to learn, to be too young still, or to have finished junior school. */
    public boolean isSchooled() {
        boolean learns = school != null && (school.isAtSchool() || school == SchoolStage.UNDER_AGE);
        return learns
                || (education != null
                        && education.compareTo(Education.JUNIOR) >= 0
                        && education != Education.PRESCHOOL);
    }

    /** Known to be out of school. */
    public boolean hasDroppedOut() {
        return !isSchooled() && (school == SchoolStage.NOT_AT_SCHOOL || dropoutReason != null);
    }

    /** Ill or disabled: may be taught at home (送教上门) or be excused, if the verifiers hold the proof. */
    public boolean mayBeExcused() {
        return dropoutReason == DropoutReason.ILLNESS || dropoutReason == DropoutReason.DISABILITY;
    }

    /** Known to be in one of the two medical insurances. */
    public boolean isInsured() {
        return Boolean.TRUE.equals(medicalResident) || Boolean.TRUE.equals(medicalEmployee);
    }

    /** Known to be in neither. */
    public boolean isUninsured() {
        return !isInsured() && Boolean.FALSE.equals(medicalResident);
    }
}
