package org.jiandang.exit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.HomeAndHealth;
import org.jiandang.screening.Income;
import org.jspecify.annotations.Nullable;

/**
 * What an exit is judged on: the household of the year, what the verifiers saw, whether it signed. Holds no name and no number.
 *
 * @param year the year of exit
 * @param homeAndHealth area of the house and cover of the ill; null in decisions written down before they were asked
 * @param checks the items as last checked
 * @param signed whether the household agreed by signature
 */
record ExitFacts(
        int year,
        Circumstances household,
        @Nullable HomeAndHealth homeAndHealth,
        List<Check> checks,
        boolean signed,
        ExitLimits limits) {

    ExitFacts {
        checks = List.copyOf(checks);
    }

    /** The same facts under other limits: how an old decision is judged again. */
    ExitFacts under(ExitLimits other) {
        return new ExitFacts(year, household, homeAndHealth, checks, signed, other);
    }

    /** Area of the house and cover of the ill, without the conditions that the exit judges itself. */
    StandingFacts details() {
        return new StandingFacts(household, homeAndHealth, List.of(), limits, List.of());
    }

    Optional<Check> check(CheckItem item) {
        return checks.stream().filter(check -> check.item() == item).findFirst();
    }

    /** Two verifiers found the item guaranteed and hold evidence. */
    boolean isConfirmed(CheckItem item) {
        return check(item)
                .filter(found -> found.met() && found.evidenceSerial() != null)
                .isPresent();
    }

    Object checkedOn(CheckItem item) {
        return check(item).<Object>map(Check::checkedOn).orElse("—");
    }

    boolean isIncomeAboveLine() {
        BigDecimal realised = household.income().realisedNet();
        Threshold line = limits.line();
        return realised != null && line != null && Income.isAbove(realised, household.population(), line);
    }

    /** Realised net income of one person, rounded to cents. */
    @Nullable
    BigDecimal perCapita() {
        return Income.shown(household.income().realisedNet(), household.population());
    }

    @Nullable
    BigDecimal line() {
        return limits.line() == null ? null : limits.line().value();
    }

    /** By how many percent the income lies above the line, one decimal. */
    @Nullable
    BigDecimal surplusPct() {
        BigDecimal income = perCapita();
        BigDecimal line = line();
        return income == null || line == null || line.signum() == 0 ? null : percent(income.subtract(line), line);
    }

    /** Share of transfers in the net income in percent, one decimal. */
    @Nullable
    BigDecimal transferPct() {
        BigDecimal transfer = household.income().transfer();
        BigDecimal net = household.income().realisedNet();
        return transfer == null || net == null || net.signum() <= 0 ? null : percent(transfer, net);
    }

    /** Every child of school age learns, or is excused with proof. */
    boolean isEveryChildSchooled() {
        return household.schoolAge().stream()
                .allMatch(child -> child.isSchooled() || (child.mayBeExcused() && isConfirmed(CheckItem.EDUCATION)));
    }

    long childrenOut() {
        return household.schoolAge().stream()
                .filter(child -> !child.isSchooled())
                .count();
    }

    long uninsured() {
        return household.members().stream()
                .filter(member -> !member.isInsured())
                .count();
    }

    boolean isWaterSafe() {
        return limits.water().judge(household.home()) == Truth.YES;
    }

    boolean isDevelopable() {
        return household.attribute() == HouseholdAttribute.DEVELOPABLE;
    }

    boolean isOnRelief() {
        return household.attribute() == HouseholdAttribute.RELIEF;
    }

    /** A source of income of its own, or somebody in work. */
    boolean hasChannelOrJob() {
        BigDecimal own = household.income().ownSources();
        boolean channel = own != null && own.signum() > 0;
        boolean job =
                household.members().stream().anyMatch(member -> member.workMonths() != null && member.workMonths() > 0);
        return channel || job;
    }

    /** Every member receives the minimum allowance. */
    boolean isWhollyOnDibao() {
        return !household.members().isEmpty()
                && household.members().stream().allMatch(member -> Boolean.TRUE.equals(member.dibao()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
