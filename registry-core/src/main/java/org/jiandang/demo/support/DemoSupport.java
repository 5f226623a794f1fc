package org.jiandang.demo.support;

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
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.SignMeasure;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.search.MeasureQuery;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.support.search.UnpairedHousehold;
import org.springframework.stereotype.Component;

/** Who stands by a village's households, what is done for them, and who of its people needs particular care. */
@Component
public class DemoSupport {

    /** So many households wait for an officer, and so many people for a look. */
    private static final int LEFT_WAITING = 3;

    private static final int WITH_MEASURE = 6;
    private static final int SIGNED = 3;
    private static final int MONTHS_DONE = 4;
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

    /** As the county's office: officers are entered once; every household without one gets one from the day, but for a few. */
    public boolean pair(RegionCode village, LocalDate day) {
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
                measures.record(new RecordMeasure(null, 0, household, measure(at, day.minusMonths(MONTHS_DONE))));
            }
        }
        return true;
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

    /** As the village: some measures are done, and their households have signed what came of them. */
    public boolean sign(RegionCode village, LocalDate day, byte[] signature) {
        List<Measure> all = measures.list(new MeasureQuery(village, null, null, null, null, MOST));
        long signed = all.stream().filter(Measure::isSigned).count();
        all.stream()
                .filter(one -> !one.isSigned() && one.card().kind() != MeasureClass.PUBLIC_POST)
                .limit(Math.max(0, SIGNED - signed))
                .forEach(one -> measures.sign(new SignMeasure(
                        one.id(),
                        one.version(),
                        day,
                        one.card().kind() == MeasureClass.INDUSTRY ? "10 只母羊已到户，产羔 8 只" : "已签约，上门随访 4 次",
                        one.headName(),
                        day,
                        "示例-农户签字.png",
                        signature)));
        return true;
    }

    /** As the village: it is compared with its cards; most of what they tell is confirmed. */
    public boolean lookAfter(RegionCode village) {
        care.refresh(village);
        List<CareEntry> waiting = reading.list(new CareQuery(village, null, null, true, null, MOST));
        waiting.stream()
                .skip(LEFT_WAITING)
                .forEach(one -> care.decide(one.id(), one.version(), CareAction.CONFIRM, null));
        return true;
    }
}
