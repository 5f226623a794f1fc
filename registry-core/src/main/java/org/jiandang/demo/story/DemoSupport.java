package org.jiandang.demo.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.care.CareAction;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareReading;
import org.jiandang.demo.SyntheticOfficers;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.support.search.UnpairedHousehold;
import org.springframework.stereotype.Service;

/** Who stands by the home village's households, what is done for them, and who of its people needs particular care. */
@Service
class DemoSupport {

    /** So many households wait for an officer, and so many people for a look. */
    private static final int LEFT_WAITING = 3;

    private static final int WITH_MEASURE = 6;
    private static final int MOST = 40;

    private final OfficerDesk officers;
    private final PairingDesk pairings;
    private final MeasureDesk measures;
    private final CareDesk care;
    private final CareReading reading;

    DemoSupport(OfficerDesk officers, PairingDesk pairings, MeasureDesk measures, CareDesk care, CareReading reading) {
        this.officers = officers;
        this.pairings = pairings;
        this.measures = measures;
        this.care = care;
        this.reading = reading;
    }

    /** Officers are entered once; every household without one gets one, but for a few. */
    void pair(Scene scene, Staff staff, RegionCode village) {
        LocalDate day = scene.limit().minusDays(20);
        Staff.on(day, staff.county(), () -> {
            RegionCode county = RegionCode.ofPrefix(village.countyCode());
            if (officers.count(new OfficerQuery(county, null, null, null, 1)) == 0) {
                SyntheticOfficers.of(village).forEach(officers::keep);
            }
            List<OfficerId> serving =
                    officers.serving(village).stream().map(one -> one.id()).toList();
            List<UnpairedHousehold> waiting = pairings.missing(village, null, MOST);
            for (int at = 0; at < waiting.size() - LEFT_WAITING; at++) {
                HouseholdId household = waiting.get(at).household();
                pairings.pair(household, serving.get(at % serving.size()), day, null);
                if (at < WITH_MEASURE) {
                    measures.record(new RecordMeasure(null, 0, household, measure(at, day)));
                }
            }
            return true;
        });
    }

    private static MeasureCard measure(int at, LocalDate day) {
        boolean sheep = at % 2 == 0;
        return new MeasureCard(
                sheep ? MeasureClass.INDUSTRY : MeasureClass.HEALTH,
                sheep ? "基础母羊补贴" : "家庭医生签约",
                null,
                sheep ? "示例旗农牧局" : "示例苏木卫生院",
                sheep ? "10 只" : null,
                sheep ? new BigDecimal("3000.00") : null,
                sheep ? "财政衔接资金" : null,
                day,
                null);
    }

    /** The village is compared with its cards; most of what they tell is confirmed. */
    void lookAfter(Scene scene, Staff staff, RegionCode village) {
        LocalDate day = scene.limit().minusDays(6);
        Staff.on(day, staff.first(), () -> {
            care.refresh(village);
            List<CareEntry> waiting = reading.list(new CareQuery(village, null, null, true, null, MOST));
            waiting.stream()
                    .skip(LEFT_WAITING)
                    .forEach(one -> care.decide(one.id(), one.version(), CareAction.CONFIRM, null));
            return true;
        });
    }
}
