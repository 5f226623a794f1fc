package org.jiandang.village;

/** What is recorded of a village in one year, section by section. */
public record VillageCard(
        Leadership leadership,
        People people,
        Away away,
        Learning learning,
        Acreage acreage,
        Economy economy,
        Access access,
        Services services,
        Risk risk) {

    /** Nothing known. */
    public static final VillageCard UNKNOWN = new VillageCard(
            Leadership.UNKNOWN,
            People.UNKNOWN,
            Away.UNKNOWN,
            Learning.UNKNOWN,
            Acreage.UNKNOWN,
            Economy.UNKNOWN,
            Access.UNKNOWN,
            Services.UNKNOWN,
            Risk.UNKNOWN);
}
