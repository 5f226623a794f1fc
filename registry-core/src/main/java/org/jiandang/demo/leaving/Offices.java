package org.jiandang.demo.leaving;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.demo.story.Staff;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.AnnouncementDesk;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.procedure.desk.ReviewDesk;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** What offices decide about the case of a village or county. */
@Component
class Offices {

    private final CaseReading cases;
    private final ReviewDesk reviews;
    private final AnnouncementDesk announcements;

    Offices(CaseReading cases, ReviewDesk reviews, AnnouncementDesk announcements) {
        this.cases = cases;
        this.reviews = reviews;
        this.announcements = announcements;
    }

    boolean knowsNone(Staff staff, RegionCode region, CaseKind kind, LocalDate day) {
        return all(staff, region, kind, day).isEmpty();
    }

    CaseRecord find(Staff staff, RegionCode region, CaseKind kind, LocalDate day) {
        return all(staff, region, kind, day).get(0);
    }

    private List<CaseRecord> all(Staff staff, RegionCode region, CaseKind kind, LocalDate day) {
        return Staff.on(day, staff.county(), () -> cases.ofRegion(region, kind));
    }

    void approve(Actor actor, CaseRecord file, LocalDate day, String opinion) {
        Staff.on(day, actor, () -> reviews.decide(new DecideCase(file.id(), file.version(), Action.APPROVE, opinion)));
    }

    void announce(Actor county, CaseKey key, LocalDate day) {
        Announcement document =
                new Announcement("示例扶组发〔" + day.getYear() + "〕" + day.getDayOfYear() + "号", "旗人民政府网站", day);
        Staff.on(day, county, () -> announcements.announce(List.of(key), document));
    }
}
