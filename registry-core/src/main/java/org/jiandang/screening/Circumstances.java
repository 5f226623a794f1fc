package org.jiandang.screening;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.policy.line.AreaType;
import org.jspecify.annotations.Nullable;

/**
 * A household as a case judges it in one year: no names, no numbers. Written down with each decision.
 *
 * @param year the data year
 * @param recordDate the day of that year's survey; null without a survey
 * @param population registered active members
 * @param area whether its village farms or herds; null where nobody has set it, and in what was written down before it was asked
 */
public record Circumstances(
        int year,
        @Nullable LocalDate recordDate,
        HouseholdStatus status,
        @Nullable HouseholdAttribute attribute,
        @Nullable IdentificationStandard standard,
        @Nullable LocalDate firstIdentifiedOn,
        @Nullable Integer returnYear,
        @Nullable PovertyCause mainCause,
        int population,
        Income income,
        Home home,
        List<Person> members,
        @Nullable AreaType area) {

    public Circumstances {
        members = List.copyOf(members);
    }

    /** Whether the year has been surveyed; without a survey there is nothing to judge. */
    public boolean isSurveyed() {
        return recordDate != null;
    }

    /** Children of six to fifteen years on the day of the survey. */
    public List<Person> schoolAge() {
        return members.stream().filter(Person::isOfSchoolAge).toList();
    }
}
