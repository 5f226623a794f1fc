package org.jiandang.policy;

import org.jiandang.policy.line.LineKey;
import org.jiandang.refusal.Refusal;

/** A value is needed that the region's profile does not hold. Nothing is put in its place; the sentence says which one and who can enter it. */
public final class ParameterMissing extends Refusal {

    private ParameterMissing(String key, Object... arguments) {
        super(key, arguments);
    }

    /** An income line; arguments: region, year, use, standard, area. */
    static ParameterMissing line(String region, LineKey key) {
        return new ParameterMissing(
                "refusal.LineMissing", region, String.valueOf(key.year()), key.use(), key.standard(), key.area());
    }

    /** A line there is for farming or pastoral areas, and nobody has said which the place is; arguments: region, year, use, standard. */
    static ParameterMissing area(String region, LineKey key) {
        return new ParameterMissing(
                "refusal.AreaTypeMissing", region, String.valueOf(key.year()), key.use(), key.standard());
    }

    /** Any other value; arguments: region, what is missing (a {@link NoticeStep}, {@link Limit} or {@link Setting}). */
    static ParameterMissing value(String region, Enum<?> parameter) {
        return new ParameterMissing("refusal.ParameterMissing", region, parameter);
    }

    /** A local word; arguments: region, name of the parameter. */
    static ParameterMissing word(String region, String parameter) {
        return new ParameterMissing("refusal.WordMissing", region, parameter);
    }

    /** No profile is in force in the region on the day; arguments: region, day. */
    public static ParameterMissing profile(String region, String day) {
        return new ParameterMissing("refusal.ProfileMissing", region, day);
    }
}
