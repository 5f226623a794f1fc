package org.jiandang.monitoring;

import java.time.LocalDate;
import org.jiandang.policy.Findings;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.Lines;
import org.jiandang.screening.WaterLimits;
import org.springframework.stereotype.Component;

/** Judges facts about watched households under the policy of their village. */
@Component
public class WatchJudge {

    private final Policies policies;

    WatchJudge(Policies policies) {
        this.policies = policies;
    }

    /** Refuses with {@link org.jiandang.policy.ParameterMissing} where the area has no monitoring line of the year. */
    public void mustHaveLine(RegionCode area, int year, LocalDate day) {
        policies.at(area, day).line(LineUse.MONITOR, year, StandardType.NATIONAL, AreaType.ANY);
    }

    /** What the rules of a book find; a line that is not set makes its rules silent. */
    public Findings judge(WatchFactRows.Row row, RuleBook<WatchFacts> book, LocalDate day) {
        PolicyProfile profile = policies.at(row.village(), day);
        return book.under(profile).judge(facts(row, profile));
    }

    /** The facts of a household under the limits of a profile. */
    public static WatchFacts facts(WatchFactRows.Row row, PolicyProfile profile) {
        return row.facts().under(limits(profile, row));
    }

    private static WatchLimits limits(PolicyProfile profile, WatchFactRows.Row row) {
        StandardType standard = Lines.standardOf(row.standard());
        return new WatchLimits(
                profile.findLine(LineUse.MONITOR, row.facts().year(), standard, AreaType.ANY)
                        .map(IncomeLine::threshold)
                        .orElse(null),
                WaterLimits.of(profile));
    }
}
