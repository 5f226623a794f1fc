package org.jiandang.countyexit;

import org.jiandang.procedure.CaseKey;

/** Records the results of the region's assessment with its report; entered again before the review they take the place of the former. */
public record RecordAssessment(CaseKey key, Sample sample, long reportSerial, String opinion) {}
