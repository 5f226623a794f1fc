package org.jiandang.support;

import java.time.LocalDate;

/**
 * Records what came of a measure, with the household's signature.
 *
 * @param until the measure's last day
 * @param fileName the name the picture of the signature came with
 * @param picture its bytes
 */
public record SignMeasure(
        MeasureId id,
        int version,
        LocalDate until,
        String result,
        String signer,
        LocalDate signedOn,
        String fileName,
        byte[] picture) {}
