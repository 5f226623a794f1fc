package org.jiandang.countyexit;

import java.time.LocalDate;

/**
 * An assessment as it was recorded.
 *
 * @param reportSerial the report, evidence in the county of the case
 */
public record Assessment(
        Sample sample, long reportSerial, LocalDate assessedOn, String recordedBy, String recordedName) {}
