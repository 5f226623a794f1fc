package org.jiandang.villageexit;

import org.jiandang.region.RegionCode;

/**
 * Applies for a village to leave.
 *
 * @param year the year its indicators are taken of
 */
public record ApplyForVillageExit(RegionCode village, int year, String opinion) {}
