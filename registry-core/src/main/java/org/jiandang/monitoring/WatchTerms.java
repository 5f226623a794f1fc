package org.jiandang.monitoring;

import java.time.LocalDate;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Setting;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.policy.calendar.PolicyCalendar;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons by which day the county has to decide on a clue, and help has to begin. */
@Component
public class WatchTerms {

    private final Policies policies;
    private final PolicyCalendar calendar;

    WatchTerms(Policies policies, PolicyCalendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** The last day for the decision on a clue of the day; none where the profile names no term, or the calendar does not reach so far. */
    public @Nullable LocalDate decisionDue(RegionCode village, LocalDate reportedOn) {
        try {
            return policies.at(village, reportedOn)
                    .find(Setting.WATCH_TERM.parameter())
                    .map(term -> last(reportedOn, term))
                    .orElse(null);
        } catch (Refusal unknown) {
            // A clue is taken all the same.
            return null;
        }
    }

    /** The last day for the first measure after the decision; none where the profile names no term. */
    public static @Nullable LocalDate measuresDue(PolicyProfile profile, LocalDate decidedOn) {
        return profile.find(Setting.MEASURE_TERM.parameter())
                .map(term -> decidedOn.plusMonths(Long.parseLong(term.value())))
                .orElse(null);
    }

    private LocalDate last(LocalDate from, PolicyValue term) {
        boolean workingDays = term.unit().equals("workingDay");
        return NoticePeriod.of(from, Integer.parseInt(term.value()), workingDays, false, calendar)
                .last();
    }
}
