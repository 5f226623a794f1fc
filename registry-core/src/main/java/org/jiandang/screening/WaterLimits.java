package org.jiandang.screening;

import org.jiandang.policy.Limit;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/** The limits of safe drinking water; null where the profile sets none. */
public record WaterLimits(
        @Nullable Threshold litres,
        @Nullable Threshold minutes,
        @Nullable Threshold guarantee) {

    public static WaterLimits of(PolicyProfile profile) {
        return new WaterLimits(
                profile.findLimit(Limit.WATER_LITRES).orElse(null),
                profile.findLimit(Limit.WATER_MINUTES).orElse(null),
                profile.findLimit(Limit.WATER_GUARANTEE).orElse(null));
    }

    /** The names of the limits. */
    public static String[] parameters() {
        return new String[] {
            Limit.WATER_LITRES.parameter(), Limit.WATER_MINUTES.parameter(), Limit.WATER_GUARANTEE.parameter()
        };
    }

    /** Whether the water is safe by amount, way, quality and reliability; the form's own yes stands in for what was not measured. */
    public Truth judge(Home home) {
        Truth measured = Truth.all(
                home.litres() == null || litres == null ? Truth.UNKNOWN : Truth.of(litres.passesAbove(home.litres())),
                home.minutes() == null || minutes == null
                        ? Truth.UNKNOWN
                        : Truth.of(minutes.passesBelow(home.minutes())),
                Truth.of(home.qualityOk()),
                home.guaranteePct() == null || guarantee == null
                        ? Truth.UNKNOWN
                        : Truth.of(guarantee.passesAbove(home.guaranteePct())));
        return measured == Truth.UNKNOWN ? Truth.of(home.waterSafe()) : measured;
    }
}
