package org.jiandang.countyexit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The results of the region's assessment as they are entered. Source of the formulas: rulebook §6.4.
 *
 * @param sampledExited people who have left poverty and were looked at
 * @param wrongExits those of them who should not have (错退)
 * @param sampledUnregistered people who are not on the register and were looked at
 * @param missed those of them who should be (漏评)
 * @param asked people asked for their opinion
 * @param approving those of them who approve (认可)
 * @param incomeGrowth growth of disposable income per farmer or herder, percent; null where not given
 * @param meanGrowth the national or provincial mean it is compared with, percent
 * @param servicesBetter whether services and infrastructure are clearly better; null where not judged
 * @param longTermMechanism whether there is a mechanism that lasts; null where not judged
 */
public record Sample(
        int sampledExited,
        int wrongExits,
        int sampledUnregistered,
        int missed,
        int asked,
        int approving,
        @Nullable BigDecimal incomeGrowth,
        @Nullable BigDecimal meanGrowth,
        @Nullable Boolean servicesBetter,
        @Nullable Boolean longTermMechanism) {

    public Sample {
        if (!isPart(wrongExits, sampledExited) || !isPart(missed, sampledUnregistered) || !isPart(approving, asked)) {
            throw new IllegalArgumentException("a part is larger than its sample");
        }
    }

    /** Whether a part fits its whole; both are counts. */
    public static boolean isPart(int part, int whole) {
        return part >= 0 && part <= whole;
    }
}
