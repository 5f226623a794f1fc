package org.jiandang.villageexit;

import java.time.LocalDate;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The registered result: the village has left.
 *
 * @param year the year its indicators were taken of
 * @param leftOn the day it was registered
 * @param continuationUntil the last day of help after exit (脱贫不脱政策); null where the profile does not say
 */
public record VillageExit(
        RegionCode village,
        int year,
        LocalDate leftOn,
        CaseId caseId,
        VillageIndicators figures,
        @Nullable LocalDate continuationUntil) {}
