package org.jiandang.demo.leaving;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.countyexit.ApplyForCountyExit;
import org.jiandang.countyexit.CountyExitDesk;
import org.jiandang.demo.story.DrawnSheets;
import org.jiandang.demo.story.Staff;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.villageexit.VillageExitDesk;
import org.springframework.stereotype.Component;

/** One village has left poverty, from its own check to the registered exit; the county has applied and waits for the assessment. */
@Component
public class DemoLeaving {

    private final DemoVillage villages;
    private final VillageExitDesk villageExits;
    private final CountyExitDesk countyExits;
    private final Offices offices;
    private final NoticeDesk notices;
    private final DrawnSheets papers;

    DemoLeaving(
            DemoVillage villages,
            VillageExitDesk villageExits,
            CountyExitDesk countyExits,
            Offices offices,
            NoticeDesk notices,
            DrawnSheets papers) {
        this.villages = villages;
        this.villageExits = villageExits;
        this.countyExits = countyExits;
        this.offices = offices;
        this.notices = notices;
        this.papers = papers;
    }

    /** Takes the village's exit to its end, from where it stands. */
    public void left(Staff staff, RegionCode village, int year, LocalDate begin) {
        villages.keep(staff, village, year, begin.minusDays(3), 4, 11);
        villages.leave(staff, village, year, begin);
        CaseRecord file = offices.find(staff, village, CaseKind.VILLAGE_EXIT, begin);
        while (file.stage() != Stage.LEFT) {
            file = step(staff, file);
        }
    }

    private CaseRecord step(Staff staff, CaseRecord file) {
        LocalDate ready = file.dates().readyOn();
        LocalDate day = ready == null ? file.dates().stageSince().plusDays(2) : ready;
        CaseKey key = new CaseKey(file.id(), file.version());
        switch (file.stage()) {
            case SELF_CHECKED -> offices.approve(staff.reviewer(), file, day, "已逐项复核，同意");
            case TOWNSHIP_REVIEW -> Staff.on(day, staff.reviewer(), () -> post(file));
            case TOWNSHIP_NOTICE -> offices.approve(staff.county(), file, day, "指标达标，同意退出");
            case COUNTY_REVIEW -> offices.announce(staff.county(), key, day);
            default -> Staff.on(day, staff.county(), () -> villageExits.recordExit(key, "登记退出"));
        }
        return offices.find(staff, file.village(), file.kind(), day);
    }

    private Notice post(CaseRecord file) {
        Notice sheet = notices.prepare(new PrepareNotice(
                file.village(),
                file.kind(),
                NoticeLevel.TOWNSHIP,
                "苏木乡镇公示栏",
                "苏木乡镇扶贫办 0482-0000000",
                List.of(file.id())));
        long photo = papers.store(file.village(), null, EvidenceKind.NOTICE_PHOTO);
        return notices.post(new PostNotice(sheet.id(), sheet.version(), photo, "苏木乡镇代表", "驻村工作队代表"));
    }

    /** The county has applied, the prefecture has agreed. */
    public void countyApplies(Staff staff, RegionCode village, int year, int residents, LocalDate begin) {
        RegionCode county = RegionCode.ofPrefix(village.countyCode());
        if (offices.knowsNone(staff, county, CaseKind.COUNTY_EXIT, begin)) {
            Staff.on(
                    begin,
                    staff.county(),
                    () -> countyExits.apply(new ApplyForCountyExit(
                            county,
                            year,
                            residents,
                            "各项指标达标，申请退出",
                            List.of(papers.store(county, null, EvidenceKind.APPLICATION)))));
        }
        CaseRecord file = offices.find(staff, county, CaseKind.COUNTY_EXIT, begin);
        if (file.stage() == Stage.LEAVE_APPLIED) {
            offices.approve(Staff.prefectureOf(county), file, begin.plusDays(3), "初审通过，报自治区核查评估");
        }
    }
}
