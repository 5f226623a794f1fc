package org.jiandang.support;

import java.time.LocalDate;

/**
 * What came of a measure, signed by the household (帮扶成效、农户签字).
 *
 * @param result in words
 * @param signer who signed
 * @param evidence serial of the photographed signature
 */
public record MeasureOutcome(String result, String signer, LocalDate signedOn, long evidence) {}
