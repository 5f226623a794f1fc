package org.jiandang.village;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;

/**
 * Keeps a village's record of a year.
 *
 * @param version the version the page showed, −1 for a first record
 */
public record KeepVillage(RegionCode village, int year, int version, LocalDate recordDate, VillageCard card) {}
