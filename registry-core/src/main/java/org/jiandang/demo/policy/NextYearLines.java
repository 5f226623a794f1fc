package org.jiandang.demo.policy;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.policy.Clause;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.Proposal;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposalState;
import org.jiandang.policy.change.ProposeValue;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;

/** The region's lines of next year: the exit line is released and not yet in force, the entry line waits for a second person. */
@Service
public class NextYearLines {

    private static final int HOUR = 10;
    private static final String EXAMPLE = "示例值，非政策规定";

    private final ProposalDesk desk;

    NextYearLines(ProposalDesk desk) {
        this.desk = desk;
    }

    /** Proposes both and releases one, once, on the days before today. */
    public void propose(RegionCode region, LocalDate today) {
        Actor first = office(region, "甲");
        int year = today.getYear() + 1;
        Proposal exit = proposed(today, region, first, LineUse.EXIT, year, "6000");
        if (exit.state() == ProposalState.PROPOSED) {
            on(today.minusDays(1), office(region, "乙"), () -> desk.release(exit.id(), "同意"));
        }
        proposed(today, region, first, LineUse.ENTRY, year, "5400");
    }

    /** The proposal, made once. */
    private Proposal proposed(LocalDate today, RegionCode region, Actor by, LineUse use, int year, String value) {
        ParameterKey key = ParameterKey.of(new LineKey(use, year, StandardType.ANY, AreaType.ANY));
        return on(
                today.minusDays(6),
                by,
                () -> desk.latest().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseGet(() -> desk.propose(new ProposeValue(
                                region,
                                key,
                                value,
                                false,
                                "CNY",
                                new Clause(EXAMPLE, year + "年标准"),
                                "示例",
                                "L",
                                LocalDate.of(year, 1, 1),
                                ""))));
    }

    private static <T> T on(LocalDate day, Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                day.atTime(HOUR, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }

    private static Actor office(RegionCode region, String which) {
        String name = "示例·自治区" + which + "办";
        return new Actor(
                name + region.prefix(),
                name + "-" + region.prefix(),
                name,
                Role.REGION_OFFICE,
                new Jurisdiction(region.prefix()));
    }
}
