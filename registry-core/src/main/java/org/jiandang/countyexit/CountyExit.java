package org.jiandang.countyexit;

import java.time.LocalDate;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The registered result: the county has left.
 *
 * @param leftOn the day its exit was announced
 * @param reportedOn the day it was reported to the leading group of the State Council (备案); null until then
 * @param continuationUntil the last day of help after exit; null where the profile does not say
 */
public record CountyExit(
        RegionCode county,
        int year,
        LocalDate leftOn,
        CaseId caseId,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate continuationUntil) {}
