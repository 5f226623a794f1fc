package org.jiandang.monitoring.course;

import org.jiandang.policy.Limit;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.line.LineUse;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the test of the three kinds.
 *
 * @param line the monitoring line of the year, yuan a person; null where the profile sets none
 * @param rigidSpending the warning amount of rigid spending, yuan a household a year; null where the profile sets none
 */
record TestLimits(@Nullable Threshold line, @Nullable Threshold rigidSpending) {

    /** A limit that is missing fails loudly where it decides, and is shown as missing before. */
    static TestLimits of(
            Circumstances household, int year, PolicyProfile profile, boolean decides, @Nullable Assessment found) {
        TestLimits known = new TestLimits(
                decides
                        ? Lines.required(household, LineUse.MONITOR, year, profile)
                        : Lines.known(household, LineUse.MONITOR, year, profile),
                profile.findLimit(Limit.RIGID_SPENDING).orElse(null));
        boolean turnsOnSpending = decides
                && found != null
                && found.rigidSpending() != null
                && !found.incomeFell()
                && !Boolean.TRUE.equals(new TestFacts(year, household, found, known).isBelowLine());
        return turnsOnSpending ? new TestLimits(known.line(), profile.limit(Limit.RIGID_SPENDING)) : known;
    }
}
