package org.jiandang.notice;

import java.time.LocalDate;
import org.jiandang.policy.NoticeTerm;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.policy.calendar.PolicyCalendar;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Reckons how long a sheet hangs that is posted today. */
@Component
class NoticeTerms {

    private final Policies policies;
    private final PolicyCalendar calendar;
    private final RegistryClock clock;

    NoticeTerms(Policies policies, PolicyCalendar calendar, RegistryClock clock) {
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Notice.Term of(RegionCode village, CaseKind kind, NoticeLevel level) {
        PolicyProfile profile = policies.at(village, today());
        NoticeTerm term = profile.notice(level.term(kind));
        return new Notice.Term(term.days(), term.workingDays(), term.firstDayCounts(), profile.version());
    }

    NoticePeriod period(Notice.Term term) {
        return NoticePeriod.of(today(), term.days(), term.workingDays(), term.firstDayCounts(), calendar);
    }
}
