package org.jiandang.persistence.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.countyexit.ApplyForCountyExit;
import org.jiandang.countyexit.CountyExitDesk;
import org.jiandang.countyexit.RecordAssessment;
import org.jiandang.countyexit.Sample;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.village.Access;
import org.jiandang.village.Acreage;
import org.jiandang.village.Away;
import org.jiandang.village.Economy;
import org.jiandang.village.KeepVillage;
import org.jiandang.village.Leadership;
import org.jiandang.village.Learning;
import org.jiandang.village.People;
import org.jiandang.village.Risk;
import org.jiandang.village.Services;
import org.jiandang.village.VillageCard;
import org.jiandang.village.VillageService;
import org.jiandang.village.VillageTag;
import org.jiandang.villageexit.ApplyForVillageExit;
import org.jiandang.villageexit.Checklist;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.villageexit.ItemCheck;
import org.jiandang.villageexit.RecordItem;
import org.jiandang.villageexit.VillageExitDesk;
import org.springframework.stereotype.Component;

/** Walks villages and counties through the steps of their exits that are their own; the rest is {@link CaseWalk}'s. */
@Component
public class RegionExitWalk {

    final CaseWalk walk;
    final VillageExitDesk villages;
    final Checklist checklist;
    final CountyExitDesk counties;
    private final VillageService records;

    RegionExitWalk(
            CaseWalk walk,
            VillageExitDesk villages,
            Checklist checklist,
            CountyExitDesk counties,
            VillageService records) {
        this.walk = walk;
        this.villages = villages;
        this.checklist = checklist;
        this.counties = counties;
        this.records = records;
    }

    /** Keeps a village's record of the year. */
    public void recorded(
            RegionCode village, int year, int agriculturalResidents, String collectiveIncome, VillageTag tag) {
        LocalDate day = LocalDate.of(year, 9, 30);
        VillageCard card = new VillageCard(
                new Leadership(null, null, Set.of(tag), null, null, null, null, null),
                new People(
                        null,
                        agriculturalResidents + 100,
                        agriculturalResidents,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Away.UNKNOWN,
                Learning.UNKNOWN,
                Acreage.UNKNOWN,
                new Economy(null, null, null, null, null, new BigDecimal(collectiveIncome)),
                Access.UNKNOWN,
                Services.UNKNOWN,
                Risk.UNKNOWN);
        CaseWalk.on(
                day, CaseWalk.firstCadre(village), () -> records.keep(new KeepVillage(village, year, -1, day, card)));
    }

    public CaseRecord applied(RegionCode village, int year, LocalDate day) {
        return CaseWalk.on(
                day,
                CaseWalk.firstCadre(village),
                () -> villages.apply(new ApplyForVillageExit(village, year, "指标已达标，申请退出")));
    }

    /** Everything on the list is met. */
    void everythingMet(CaseRecord file, List<ChecklistItem> items, LocalDate day) {
        CaseWalk.on(day, CaseWalk.firstCadre(file.village()), () -> {
            for (ChecklistItem item : items) {
                long proof = walk.paper(file.village(), file.id(), EvidenceKind.VILLAGE_PROOF);
                checklist.record(new RecordItem(file.id(), new ItemCheck(item, true, day, proof, null)));
            }
            return items;
        });
    }

    CaseRecord selfChecked(CaseRecord file, LocalDate day) {
        return CaseWalk.on(
                day,
                CaseWalk.firstCadre(file.village()),
                () -> villages.finishCheck(CaseWalk.key(walk.now(file)), "自查完毕"));
    }

    public CaseRecord countyApplied(RegionCode county, int year, int residents, LocalDate day) {
        return CaseWalk.on(
                day,
                CaseWalk.county(county),
                () -> counties.apply(new ApplyForCountyExit(
                        county,
                        year,
                        residents,
                        "各项指标达标，申请退出",
                        List.of(walk.paper(county, null, EvidenceKind.APPLICATION)))));
    }

    CaseRecord assessed(CaseRecord file, Sample sample, LocalDate day) {
        return CaseWalk.on(
                day,
                CaseWalk.region(file.village()),
                () -> counties.assess(new RecordAssessment(
                        CaseWalk.key(walk.now(file)),
                        sample,
                        walk.paper(file.village(), file.id(), EvidenceKind.ASSESSMENT_REPORT),
                        "核查评估完成")));
    }
}
