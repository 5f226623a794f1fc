package org.jiandang.demo.leaving;

import java.time.LocalDate;
import org.jiandang.demo.SyntheticVillage;
import org.jiandang.demo.story.DrawnSheets;
import org.jiandang.demo.story.Staff;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.policy.Policies;
import org.jiandang.policy.Setting;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.RegionCode;
import org.jiandang.village.KeepVillage;
import org.jiandang.village.VillageService;
import org.jiandang.villageexit.ApplyForVillageExit;
import org.jiandang.villageexit.Checklist;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.villageexit.ItemCheck;
import org.jiandang.villageexit.RecordItem;
import org.jiandang.villageexit.VillageExitDesk;
import org.springframework.stereotype.Service;

/** A village's own record of its years, and its way out of poverty. */
@Service
public class DemoVillage {

    private final VillageService villages;
    private final VillageExitDesk exits;
    private final Checklist checklist;
    private final CaseReading cases;
    private final Policies policies;
    private final DrawnSheets papers;

    DemoVillage(
            VillageService villages,
            VillageExitDesk exits,
            Checklist checklist,
            CaseReading cases,
            Policies policies,
            DrawnSheets papers) {
        this.villages = villages;
        this.exits = exits;
        this.checklist = checklist;
        this.cases = cases;
        this.policies = policies;
        this.papers = papers;
    }

    /** The village applies to leave and has looked at its list; it waits for the township. */
    public void leave(Staff staff, RegionCode village, int year, LocalDate day) {
        Staff.on(day, staff.first(), () -> {
            if (cases.ofRegion(village, CaseKind.VILLAGE_EXIT).isEmpty()) {
                CaseRecord file = exits.apply(new ApplyForVillageExit(village, year, "各项指标逐年改善，申请退出"));
                for (String item : policies.at(village, day).codes(Setting.VILLAGE_CHECKLIST)) {
                    long proof = papers.store(village, file.id(), EvidenceKind.VILLAGE_PROOF);
                    checklist.record(new RecordItem(
                            file.id(), new ItemCheck(ChecklistItem.valueOf(item), true, day, proof, null)));
                }
                exits.finishCheck(new CaseKey(file.id(), file.version()), "逐项自查，佐证齐全");
            }
            return true;
        });
    }

    /** Keeps the village's record of a year, once. */
    public void keep(Staff staff, RegionCode village, int year, LocalDate day, int poorHouseholds, int poorPeople) {
        Staff.on(day, staff.first(), () -> {
            if (!villages.years(village).contains(year)) {
                villages.keep(new KeepVillage(
                        village,
                        year,
                        -1,
                        day,
                        SyntheticVillage.of(staff.first().name(), year, poorHouseholds, poorPeople)));
            }
            return true;
        });
    }
}
