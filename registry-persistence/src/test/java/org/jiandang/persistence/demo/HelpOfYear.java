package org.jiandang.persistence.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.demo.story.Staff;
import org.jiandang.monitoring.WatchRegister;
import org.jiandang.persistence.demo.OwnBooks.Event;
import org.jiandang.policy.Clause;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.Proposal;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposeValue;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.code.MeasureClass;
import org.springframework.stereotype.Component;

/** What the watch of a year rests on: the lines the region sets, and the measures taken for the watched. */
@Component
class HelpOfYear {

    static final String MONITOR_LINE = "5000";

    private final ProposalDesk proposals;
    private final MeasureDesk measures;
    private final WatchRegister register;

    HelpOfYear(ProposalDesk proposals, MeasureDesk measures, WatchRegister register) {
        this.proposals = proposals;
        this.measures = measures;
        this.register = register;
    }

    /** One person of the region proposes the monitoring lines of two years, another releases them; they hold from New Year on. */
    void lines(RegionCode region, int year) {
        for (int of : new int[] {year - 1, year}) {
            Proposal asked = Simulation.on(
                    LocalDate.of(year - 1, 12, 10),
                    office(region, "甲"),
                    () -> proposals.propose(new ProposeValue(
                            region,
                            ParameterKey.of(new LineKey(LineUse.MONITOR, of, StandardType.ANY, AreaType.ANY)),
                            MONITOR_LINE,
                            false,
                            "CNY",
                            new Clause("示例值，非政策规定", of + "年监测线"),
                            "示例",
                            "L",
                            LocalDate.of(year, 1, 1),
                            "")));
            Simulation.on(
                    LocalDate.of(year - 1, 12, 12), office(region, "乙"), () -> proposals.release(asked.id(), "同意"));
        }
    }

    private static Actor office(RegionCode region, String which) {
        String name = "示例·自治区" + which;
        return new Actor(name, name, name, Role.REGION_OFFICE, new Jurisdiction(region.prefix()));
    }

    void help(OwnBooks books, CaseRecord watch, LocalDate day) {
        Simulation.on(
                day,
                Staff.invented(watch.village()).first(),
                () -> measures.record(new RecordMeasure(
                        null,
                        0,
                        WatchOfYear.householdOf(watch),
                        new MeasureCard(
                                MeasureClass.PUBLIC_POST,
                                "护林员岗位",
                                null,
                                "嘎查村委员会",
                                "1 人",
                                new BigDecimal("800"),
                                "乡村公益性岗位补助",
                                day,
                                null))));
        books.note(Event.MEASURE);
    }

    /** How many watched households of a county wait for help though its term is over. */
    long late(Actor county, LocalDate day) {
        return Simulation.on(day, county, register::late);
    }

    /** How many clearings of an area the rules doubt. */
    int doubts(Actor county, RegionCode area, int year, LocalDate day) {
        return Simulation.on(day, county, () -> register.doubts(area, year, 50)).size();
    }
}
