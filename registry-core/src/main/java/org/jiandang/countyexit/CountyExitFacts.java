package org.jiandang.countyexit;

import java.math.BigDecimal;
import java.util.Objects;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a county's exit is judged on. Holds nothing of a person.
 *
 * @param year the year of the case
 * @param yearEndVersion the version of the profile on the last day of that year
 * @param agriculturalResidents people of the agricultural register (农业户籍人口) as applied for: the denominator of incidence
 * @param sample null before the assessment
 */
record CountyExitFacts(
        int year,
        String yearEndVersion,
        int agriculturalResidents,
        CountyIndicators register,
        @Nullable Sample sample,
        CountyExitLimits limits) {

    /** The same facts under other limits: how an old decision is judged again. */
    CountyExitFacts under(CountyExitLimits other) {
        return new CountyExitFacts(year, yearEndVersion, agriculturalResidents, register, sample, other);
    }

    /** 未脱贫 + 错退 + 漏评; before the assessment the first alone. */
    long poorPeople() {
        return register.unresolvedPeople() + wrongExits() + missed();
    }

    long wrongExits() {
        return sample == null ? 0 : sample.wrongExits();
    }

    long missed() {
        return sample == null ? 0 : sample.missed();
    }

    @Nullable
    BigDecimal incidencePct() {
        return Rates.pct(poorPeople(), agriculturalResidents);
    }

    Truth incidenceBelow() {
        return Rates.below(poorPeople(), agriculturalResidents, limits.incidence());
    }

    @Nullable
    BigDecimal wrongExitPct() {
        return sample == null ? null : Rates.pct(sample.wrongExits(), sample.sampledExited());
    }

    Truth wrongExitBelow() {
        return sample == null
                ? Truth.UNKNOWN
                : Rates.below(sample.wrongExits(), sample.sampledExited(), limits.wrongExit());
    }

    @Nullable
    BigDecimal missedPct() {
        return sample == null ? null : Rates.pct(sample.missed(), sample.sampledUnregistered());
    }

    Truth missedBelow() {
        return sample == null
                ? Truth.UNKNOWN
                : Rates.below(sample.missed(), sample.sampledUnregistered(), limits.missed());
    }

    @Nullable
    BigDecimal approvalPct() {
        return sample == null ? null : Rates.pct(sample.approving(), sample.asked());
    }

    Truth approvalAbove() {
        return sample == null ? Truth.UNKNOWN : Rates.above(sample.approving(), sample.asked(), limits.approval());
    }

    @Nullable
    BigDecimal villagesLeftPct() {
        return Rates.pct(register.villagesLeft(), register.poorVillages());
    }

    Truth enoughVillagesLeft() {
        return Rates.above(register.villagesLeft(), register.poorVillages(), limits.villagesLeft());
    }

    @Nullable
    BigDecimal incomeGrowth() {
        return sample == null ? null : sample.incomeGrowth();
    }

    @Nullable
    BigDecimal meanGrowth() {
        return sample == null ? null : sample.meanGrowth();
    }

    boolean isGrowthAboveMean() {
        BigDecimal growth = incomeGrowth();
        BigDecimal mean = meanGrowth();
        return growth != null && mean != null && growth.compareTo(mean) > 0;
    }

    boolean areServicesBetter() {
        return sample != null && Objects.equals(sample.servicesBetter(), true);
    }

    boolean hasMechanism() {
        return sample != null && Objects.equals(sample.longTermMechanism(), true);
    }
}
