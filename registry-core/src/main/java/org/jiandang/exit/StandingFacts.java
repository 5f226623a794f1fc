package org.jiandang.exit;

import java.util.List;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.line.LineUse;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.HomeAndHealth;
import org.jiandang.screening.Lines;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;

/**
 * What V070 looks at: a household that has left, in a later year. Nothing in it asks the database, so a re-check can build it for many households
 * at once from their rows.
 *
 * @param household the household of the year
 * @param details house and health; null where the year is not surveyed, then nothing is asked of them
 * @param checks what verifiers last saw of food, clothes and the guarantees, if they did; what they did not see is not known
 * @param limits the limits of that year; a line that nobody has entered is not known
 * @param conditions the codes of the conditions that hold in the region
 */
public record StandingFacts(
        Circumstances household,
        @Nullable HomeAndHealth details,
        List<Check> checks,
        ExitLimits limits,
        List<String> conditions) {

    public StandingFacts {
        checks = List.copyOf(checks);
        conditions = List.copyOf(conditions);
    }

    /** The facts under the limits and conditions of a profile. */
    public static StandingFacts of(
            Circumstances household, @Nullable HomeAndHealth details, List<Check> checks, PolicyProfile profile) {
        ExitLimits limits = new ExitLimits(
                Lines.known(household, LineUse.EXIT, household.year(), profile), WaterLimits.of(profile));
        return new StandingFacts(household, details, checks, limits, profile.exitConditions());
    }

    /** Whether verifiers saw that the item is not guaranteed. */
    boolean isSeenUnmet(CheckItem item) {
        return checks.stream().anyMatch(check -> check.item() == item && !check.met());
    }

    boolean isSeen(CheckItem item) {
        return checks.stream().anyMatch(check -> check.item() == item);
    }
}
