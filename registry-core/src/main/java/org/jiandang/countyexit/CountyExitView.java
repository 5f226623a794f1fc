package org.jiandang.countyexit;

import java.math.BigDecimal;
import org.jiandang.procedure.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * A county's exit as its page shows it.
 *
 * @param assessment null before the assessment
 * @param incidencePct overall incidence in percent, two decimals; before the assessment without its results
 * @param assessable whether the actor enters the assessment now
 * @param exit the result; null while the county has not left
 */
public record CountyExitView(
        CaseRecord file,
        CountyIndicators register,
        @Nullable Assessment assessment,
        @Nullable BigDecimal incidencePct,
        boolean assessable,
        @Nullable CountyExit exit) {}
