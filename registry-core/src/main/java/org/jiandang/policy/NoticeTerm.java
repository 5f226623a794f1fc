package org.jiandang.policy;

import java.time.LocalDate;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.policy.calendar.PolicyCalendar;

/**
 * How long a notice must hang, and how its days are counted.
 *
 * @param days how many days must count
 * @param workingDays whether only working days count
 * @param firstDayCounts whether the day of posting counts, or counting begins on the next day
 * @param provenance where this is written
 */
public record NoticeTerm(int days, boolean workingDays, boolean firstDayCounts, Provenance provenance) {

    /** The period of a notice posted on the day. */
    public NoticePeriod from(LocalDate posted, PolicyCalendar calendar) {
        return NoticePeriod.of(posted, days, workingDays, firstDayCounts, calendar);
    }
}
