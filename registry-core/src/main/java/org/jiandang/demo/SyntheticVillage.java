package org.jiandang.demo;

import java.math.BigDecimal;
import java.util.Set;
import org.jiandang.village.Access;
import org.jiandang.village.Acreage;
import org.jiandang.village.Away;
import org.jiandang.village.Economy;
import org.jiandang.village.Leadership;
import org.jiandang.village.Learning;
import org.jiandang.village.People;
import org.jiandang.village.Risk;
import org.jiandang.village.Services;
import org.jiandang.village.VillageCard;
import org.jiandang.village.VillageTag;

/** An invented village as it writes of itself. */
public final class SyntheticVillage {

    private SyntheticVillage() {}

    /** Its record of a year; the figures of poor households are given. */
    public static VillageCard of(String leader, int year, int poorHouseholds, int poorPeople) {
        int later = Math.floorMod(year, 10);
        return new VillageCard(
                new Leadership(leader, null, Set.of(VillageTag.POOR), "示例帮扶单位", "示例第一书记", "示例帮扶单位", null, null),
                new People(356, 1102, 1050, poorHouseholds, poorPeople, 74, 9, 903, 528, 41, 96, 612),
                new Away(118 + later, 34, 12, 9, 7),
                Learning.UNKNOWN,
                new Acreage(
                        new BigDecimal("8620.5"),
                        new BigDecimal("3110"),
                        new BigDecimal("1240"),
                        new BigDecimal("310"),
                        BigDecimal.ZERO,
                        new BigDecimal("6400"),
                        BigDecimal.ZERO),
                new Economy(
                        2,
                        88,
                        1,
                        3,
                        BigDecimal.valueOf(9_800L + 400L * later),
                        BigDecimal.valueOf(120_000L + 9_000L * later)),
                new Access(true, BigDecimal.ZERO, 4, 0, true),
                new Services(0, 0, true, true, true, true, 2, 1, 6, true, 350, 3),
                Risk.UNKNOWN);
    }
}
