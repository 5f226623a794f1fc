package org.jiandang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.Fuel;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseStructure;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.RoadType;
import org.jiandang.household.code.WaterSource;
import org.jiandang.household.value.Money;

/**
 * How an invented household lives and earns. What it owns is drawn once; from year to year the income follows the medians of the profile and an
 * unsafe house is repaired, so that some are ready to leave poverty in the second or third year.
 */
final class SyntheticYear {

    /** Spread of incomes, from the published mean and median of 2019. */
    private static final double SPREAD = 0.364;

    private final Dice own;
    private final SyntheticFamily family;
    private final double earning;
    private final int persons;
    private final double rank;
    private final Land land;
    private final Livestock livestock;
    private final HouseGrade grade;
    private final int repairAfter;
    private final int area;
    private final boolean waterFirst;

    SyntheticYear(Dice own, SyntheticFamily family, double earning) {
        this.own = own;
        this.family = family;
        this.earning = earning;
        this.persons = family.people().size();
        this.rank = own.normal();
        int forest = own.chance(30) ? own.between(2, 12) : 0;
        int pasture = own.chance(40) ? own.between(5, 40) : 0;
        int returned = forest > 2 && own.chance(60) ? own.between(1, forest) : 0;
        int farmed = own.chance(88) ? own.between(3, 14 * persons) : 0;
        this.land = new Land(
                mu(farmed * 10L + own.between(0, 9)),
                mu(farmed * 2L),
                mu(forest * 10L),
                mu(returned * 10L),
                mu(0),
                mu(pasture * 10L),
                mu(0));
        boolean herds = own.chance(45);
        this.livestock = new Livestock(
                mu(own.between(20, 200) * 10L),
                mu(own.between(0, 60) * 10L),
                own.between(0, 20),
                herds ? own.between(0, 6) : 0,
                herds ? own.between(2, 60) : 0,
                own.chance(30) ? own.between(1, 4) : 0,
                0);
        this.grade =
                List.of(HouseGrade.A, HouseGrade.B, HouseGrade.C, HouseGrade.D).get(own.weighted(20, 25, 30, 25));
        this.repairAfter = own.between(1, 3);
        this.area = own.between(30, 110);
        this.waterFirst = own.chance(88);
    }

    /** The record of a year, so many years after the first survey. */
    YearCard of(int year, LocalDate day, int since, Dice thisYear) {
        boolean waterNow = waterFirst || since > 0;
        return new YearCard(
                year,
                day,
                land,
                livestock,
                new Industry(since > 0, false, since > 1),
                new Utilities(true, true, true, since > 1, Fuel.COAL, null),
                new Road(RoadType.GRAVEL, BigDecimal.valueOf(area % 40, 1)),
                housing(day, since),
                new Water(
                        waterNow ? WaterSource.TAP : WaterSource.UNPROTECTED,
                        !waterNow,
                        waterNow,
                        BigDecimal.valueOf(waterNow ? 40 : 15),
                        BigDecimal.valueOf(waterNow ? 5 : 30),
                        waterNow,
                        BigDecimal.valueOf(waterNow ? 98 : 70)),
                new Relocation(false, false, null, null, null, null, null),
                income(year, day, thisYear));
    }

    private Housing housing(LocalDate day, int since) {
        boolean repaired = grade.isUnsafe() && since >= repairAfter;
        HouseGrade now = repaired ? (area % 5 < 3 ? HouseGrade.A : HouseGrade.B) : grade;
        return new Housing(
                BigDecimal.valueOf(area),
                now.isUnsafe(),
                now,
                now.isUnsafe() ? HouseStructure.ADOBE : HouseStructure.BRICK_WOOD,
                day.minusDays(60),
                repaired ? day.minusDays(90) : null);
    }

    private IncomeStatement income(int year, LocalDate day, Dice thisYear) {
        double perCapita = earning * median(year) * Math.exp(SPREAD * rank + 0.08 * thisYear.normal());
        long target = Math.round(Math.min(60_000, Math.max(900, perCapita)) * persons);
        EnumMap<IncomeItem, Long> items = new EnumMap<>(IncomeItem.class);
        transfers(items, day);
        long transfers = items.values().stream().mapToLong(Long::longValue).sum();
        boolean away = family.people().stream().anyMatch(person -> person.worksAway(day));
        boolean post = family.people().stream().anyMatch(person -> person.holdsPost(day));
        items.put(IncomeItem.WAGE_MIGRANT, away ? Math.max(1200, Math.round(target * 0.32)) : 0);
        items.put(IncomeItem.WAGE_VILLAGE_POST, post ? 4800L : 0);
        items.put(IncomeItem.PROPERTY_LAND_LEASE, own.chance(30) ? Math.round(target * 0.03) : 0);
        long without = items.values().stream().mapToLong(Long::longValue).sum();
        long business = hasMeans() ? Math.max(0, target - without) : 0;
        long expense = Math.round(business * 0.45);
        items.put(IncomeItem.BUSINESS_CROPS, landShare(business + expense));
        items.put(IncomeItem.BUSINESS_LIVESTOCK, business + expense - landShare(business + expense));
        items.put(IncomeItem.EXPENSE, expense);
        items.put(IncomeItem.TRANSFER_OTHER, hasMeans() ? 0 : Math.max(0, target - without));
        if (transfers == 0) {
            items.putIfAbsent(IncomeItem.PENSION, 0L);
        }
        EnumMap<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        items.forEach((item, yuan) -> entries.put(item, new IncomeEntry(Money.of(yuan), true)));
        return new IncomeStatement(Map.copyOf(entries));
    }

    private void transfers(Map<IncomeItem, Long> items, LocalDate day) {
        boolean tekun = family.attribute() == HouseholdAttribute.TEKUN;
        boolean dibao = family.attribute() == HouseholdAttribute.DIBAO;
        long old =
                family.people().stream().filter(person -> person.age(day) >= 60).count();
        items.put(IncomeItem.DIBAO, dibao ? 1_800L * persons : 0);
        items.put(IncomeItem.TEKUN, tekun ? 5_600L : 0);
        items.put(IncomeItem.PENSION, 1_236L * old);
        items.put(IncomeItem.ECOLOGY, isPositive(land.returnedForest()) ? 480L : 0);
        items.put(IncomeItem.GRASSLAND, isPositive(livestock.grazingLand()) ? 320L : 0);
    }

    /** Business needs land or livestock. */
    private boolean hasMeans() {
        return isPositive(land.cultivated()) || hasHerd();
    }

    private boolean hasHerd() {
        Integer cattle = livestock.cattle();
        Integer sheep = livestock.sheep();
        return cattle != null && cattle > 0 || sheep != null && sheep > 0;
    }

    private long landShare(long business) {
        if (!isPositive(land.cultivated())) {
            return 0;
        }
        return hasHerd() ? Math.round(business * 0.5) : business;
    }

    private static double median(int year) {
        double[] from2014 = {2150, 2300, 2700, 4400, 6500, 9800, 10900, 12000, 13000, 14000, 15000, 16000, 17000};
        return from2014[Math.max(0, Math.min(from2014.length - 1, year - 2014))];
    }

    private static boolean isPositive(@org.jspecify.annotations.Nullable BigDecimal area) {
        return area != null && area.signum() > 0;
    }

    private static BigDecimal mu(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
