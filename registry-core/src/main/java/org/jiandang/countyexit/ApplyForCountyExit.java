package org.jiandang.countyexit;

import java.util.List;
import org.jiandang.region.RegionCode;

/**
 * Applies for a county to leave.
 *
 * @param year the year it is judged by
 * @param agriculturalResidents people of the agricultural register (农业户籍人口), the denominator of incidence
 * @param evidence serials of the application
 */
public record ApplyForCountyExit(
        RegionCode county, int year, int agriculturalResidents, String opinion, List<Long> evidence) {

    public ApplyForCountyExit {
        evidence = List.copyOf(evidence);
    }
}
