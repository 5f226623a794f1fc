package org.jiandang.household.rule;

import java.time.LocalDate;
import org.jiandang.household.card.Benefits;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Insurance;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Particulars;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Work;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * One member as the rules see it: the person and the person's year.
 *
 * @param no        number within the household, from 1
 * @param name      name, as far as it could be read
 * @param sex       sex as the field states it
 * @param birthDate birth date as the field states it
 * @param id        what was read under 证件号码; none when blank
 */
public record MemberFacts(
        int no,
        @Nullable PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable IdReading id,
        Particulars particulars,
        Membership membership,
        Schooling schooling,
        Health health,
        Work work,
        Insurance insurance,
        Benefits benefits) {

    /** Whether the person belongs to the household now. */
    public boolean isActive() {
        return membership.leftOn() == null;
    }
}
