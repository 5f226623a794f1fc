package org.jiandang.screening;

import java.util.Objects;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jspecify.annotations.Nullable;

/**
 * The income line a household is judged by: of the standard it was identified by, the national where none is noted, and of its village's kind of
 * area. Where nobody has set the kind, only a line for every kind answers.
 */
public final class Lines {

    private Lines() {}

    /** The line in force; fails loudly where the profile has none. */
    public static Threshold required(Circumstances household, LineUse use, int year, PolicyProfile profile) {
        return profile.line(use, year, standardOf(household), areaOf(household)).threshold();
    }

    /** The line in force, to be shown; null where the profile has none. */
    public static @Nullable Threshold known(Circumstances household, LineUse use, int year, PolicyProfile profile) {
        return profile.findLine(use, year, standardOf(household), areaOf(household))
                .map(IncomeLine::threshold)
                .orElse(null);
    }

    private static AreaType areaOf(Circumstances household) {
        return Objects.requireNonNullElse(household.area(), AreaType.ANY);
    }

    private static StandardType standardOf(Circumstances household) {
        return standardOf(household.standard());
    }

    /** Whose lines a household of the standard is judged by; a region's lines judge those it identified itself. */
    public static StandardType standardOf(@Nullable IdentificationStandard standard) {
        return standard == IdentificationStandard.PROVINCIAL ? StandardType.REGIONAL : StandardType.NATIONAL;
    }
}
